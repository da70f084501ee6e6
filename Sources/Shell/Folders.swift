import Files

/// Writes a file that must not exist yet, whole or not at all. Gives the reason where that failed.
package func writeNewFile(_ path: String, _ bytes: [UInt8]) -> FileProblem? {
    do throws(FileProblem) { try WholeFile.write(bytes, to: path, replaces: false) } catch { return error }
    return nil
}

/// A path with the home folder in the place of `~`; as it is where there is no home.
package func expanded(_ path: String) -> String {
    guard path == "~" || path.utf8.starts(with: "~/".utf8), let home = environment("HOME") else { return path }
    return home + path.dropFirst()
}

/// `$XDG_DATA_HOME/suan`, or `~/.local/share/suan` (https://specifications.freedesktop.org/basedir-spec): where imported
/// rates are kept; nil without a home.
package var usualDataFolder: String? {
    if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/suan" }
    return environment("HOME").map { $0 + "/.local/share/suan" }
}

/// `$XDG_CACHE_HOME/suan`, or `~/.cache/suan`: what can be made anew, such as indexes; nil without a home.
package var usualCacheFolder: String? {
    if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/suan" }
    return environment("HOME").map { $0 + "/.cache/suan" }
}

/// `$XDG_CONFIG_HOME/suan`, or `~/.config/suan`: the user's own companies and first statements; nil without a home.
package var usualConfigurationFolder: String? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/suan" }
    return environment("HOME").map { $0 + "/.config/suan" }
}

/// The name of the locale that texts are wanted in.
package var usualLocale: String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
}
