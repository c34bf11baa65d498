"""What one process must know of itself and of others: lease, identifies, backups, check-up."""
