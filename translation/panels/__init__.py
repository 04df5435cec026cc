"""Where people work: what stands beside the editor, and on the first screen of the admin."""
