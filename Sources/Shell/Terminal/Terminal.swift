import Suan

/// What suan asks of the terminal it runs in.
package enum Terminal {
    /// The columns and rows of the terminal behind standard output or standard error; 80 and 24 where neither says.
    package static var size: (columns: Int, rows: Int) {
        var size = winsize()
        for descriptor: Int32 in [1, 2] where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
            return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
        }
        return (80, 24)
    }

    package static var width: Int { size.columns }

    /// How wide the terminal is that progress can be seen on; nil where there is none.
    package static var progressColumns: (@Sendable () -> Int)? {
        isTerminal(2) && canBeDrawnOn ? { @Sendable in width } : nil
    }

    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Whether the terminal can move its cursor at all.
    package static var canBeDrawnOn: Bool {
        guard let name = environment("TERM") else { return false }
        return name != "dumb"
    }

    /// Whether colour is welcome where nobody said so: on a terminal, and `NO_COLOR` not set (https://no-color.org).
    package static var welcomesColour: Bool {
        isTerminal(1) && isTerminal(2) && canBeDrawnOn && environment("NO_COLOR") == nil
    }

    /// The colours the terminal has, by what it says of itself.
    package static var colourDepth: ColourDepth {
        if environment("COLORTERM").map({ !$0.isEmpty }) == true { return .full }
        let name = environment("TERM") ?? ""
        return name.hasSuffix("256color") || name.hasSuffix("-direct") ? .full : .sixteen
    }

    /// Whether pictures may be drawn with signs beyond ASCII: where the locale says that texts are UTF-8, and the terminal
    /// is one that draws.
    package static var drawsBeyondASCII: Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
        let name = (locale ?? "").lowercased()
        guard name.hasSuffix("utf-8") || name.hasSuffix("utf8") || name.contains("utf-8@") else { return false }
        return !isTerminal(1) || canBeDrawnOn
    }

    /// Makes the C library read UTF-8, which libedit needs for every letter beyond ASCII. Says whether that succeeded.
    package static func setUpLocale() -> Bool { locale != nil }

    /// The locale whose letters are UTF-8 that the C library has from here on: the user's own, whose name is empty, where
    /// it is one, else the plain one; nil where there is none.
    static let locale: String? = ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"].first { name in
        guard setlocale(LC_CTYPE, name) != nil, let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
        return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "UTF8") == 0
    }

    /// Where letters are read from: the terminal behind standard input, opened once more, so that to read where nothing is
    /// returns at once. A Ctrl-C takes back what was typed before it: what `poll` has seen may be gone, and who then waits
    /// for more would look at the Ctrl-C only after the next key. (On standard input itself the flag would be set for
    /// the shell around this one too.)
    static let input: Int32 = {
        guard isTerminal(0), let name = ttyname(0) else { return 0 }
        let descriptor = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        return descriptor >= 0 ? descriptor : 0
    }()

    /// Waits until a descriptor can be read or a signal came; true when it can be read.
    /// - Parameter milliseconds: how long to wait at the most; -1 for as long as it takes.
    package static func waitForInput(_ descriptor: Int32, within milliseconds: Int32 = -1) -> Bool {
        var waiting = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: Signals.wokenEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waiting, 2, milliseconds) > 0 else { return false }
        if waiting[1].revents != 0 { Signals.drain() }
        return waiting[0].revents != 0
    }
}

extension Terminal {
    /// Whether a read would give something, or the end, at once.
    package static func hasInput(_ descriptor: Int32) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0
    }
}
