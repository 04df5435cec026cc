"""What other rooms are told of."""

from django.dispatch import Signal

# Sent once readers get a record by another name, or no longer, or again. Argument: `record`.
renamed = Signal()
