"""The public pages of people, organisations and laws, and what pages say of them."""
