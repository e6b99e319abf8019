"""The work of orders at providers."""
