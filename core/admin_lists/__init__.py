"""Lists of one type of page each in the admin: columns, filters and spreadsheets they share."""
