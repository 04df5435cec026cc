"""The screens of jobs, for those who send them and those who do them."""
