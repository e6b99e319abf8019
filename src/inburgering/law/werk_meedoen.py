"""The work of taking part: work found, instruments, reimbursements."""
