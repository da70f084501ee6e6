import ArgumentParser
struct RunScriptsCommand: ParsableCommand {}
