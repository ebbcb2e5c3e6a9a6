"""What the program can do: one class for each job, in plain Python, knowing only domain and ports."""
