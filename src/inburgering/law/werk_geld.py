"""The work of money and help: statements, signals, referrals, buddies."""
