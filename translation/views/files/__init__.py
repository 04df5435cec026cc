"""The screens of files: for those with an account, and for those without."""
