"""Open Inburgering: the regiesysteem for the Wet inburgering 2021."""
