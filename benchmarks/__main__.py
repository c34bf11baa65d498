from benchmarks.load import main

main()
