"""What other rooms are told of."""

from django.dispatch import Signal

# Sent within the transaction in which a consent is withdrawn. Arguments: `consent`, `user`.
withdrawn = Signal()
