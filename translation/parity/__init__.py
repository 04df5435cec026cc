"""The parity report: what each pair's state is, for those who may know of the pair at all."""
