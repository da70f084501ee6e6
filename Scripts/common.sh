# What the scripts beside this file share. POSIX sh; to be read with `.` after `root` is set to the repository's folder.

say() { printf '%s\n' "$*" >&2; }

binary="$root/.build/release/suan"

# Whether the release binary is older than anything it is made from.
is_stale() {
    [ ! -x "$binary" ] || [ -n "$(find "$root/Sources" "$root/Package.swift" -newer "$binary" -print -quit 2>/dev/null)" ]
}

need_swift() {
    command -v swift >/dev/null 2>&1 && return 0
    say "suan is written in Swift, and there is no 'swift' here: install Swift 6.2 or later (https://swift.org/install)"
    return 1
}

# The headers of libedit and zlib; macOS brings its own.
has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }

has_libraries() {
    [ "$(uname -s)" = Darwin ] || { has_header histedit.h && has_header zlib.h; }
}

# Sees to libedit and zlib: installs them where that needs no question, asks where there is somebody to ask.
need_libraries() {
    has_libraries && return 0
    wanted=
    has_header histedit.h || wanted=libedit-dev
    has_header zlib.h || wanted="$wanted${wanted:+ }zlib1g-dev"
    if ! command -v apt-get >/dev/null 2>&1; then
        say "libedit with its header histedit.h and zlib with zlib.h are wanted (libedit-dev, zlib1g-dev): please install them"
        return 1
    fi
    run=
    if [ "$(id -u)" != 0 ]; then
        run=sudo
        if ! command -v sudo >/dev/null 2>&1; then
            say "please have $wanted installed: apt-get install $wanted"
            return 1
        fi
        if ! sudo -n true 2>/dev/null; then
            if [ ! -t 0 ] || [ ! -t 2 ]; then
                say "please run: sudo apt-get install $wanted"
                return 1
            fi
            printf 'suan needs %s. Install with sudo apt-get? [Y/n] ' "$wanted" >&2
            read -r answer || return 1
            case "$answer" in '' | [Yy]*) ;; *) return 1 ;; esac
        fi
    fi
    say "installing $wanted ..."
    install="env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install $wanted"
    if ! $run $install </dev/null >/dev/null 2>&1; then
        $run apt-get -qq update </dev/null >&2 || true
        $run $install </dev/null >&2
    fi
    has_libraries
}

# The texts that `embedded.c` takes in are no dependencies that the compiler tells of: where one is newer, the file that
# embeds them counts as changed.
refresh_embedded() {
    file="$root/Sources/CEmbeddedData/embedded.c"
    [ -z "$(find "$root"/Sources/*/Shipped -newer "$file" -print -quit 2>/dev/null)" ] || touch "$file"
}

# Builds the release binary, and says where it stands. Fully static where that can be linked (one file that needs no
# library beside it, and starts soonest); else with Swift's own library inside and the system's beside it.
build_release() {
    need_swift && need_libraries || return 1
    refresh_embedded
    log=$(mktemp "${TMPDIR:-/tmp}/suan-build.XXXXXX") && begun=$(mktemp "${TMPDIR:-/tmp}/suan-begun.XXXXXX") || return 1
    if [ "$(uname -s)" = Linux ] && [ ! -e "$root/.build/no-static" ]; then
        if swift build --package-path "$root" -c release --product suan -Xswiftc -static-executable \
            -Xlinker --gc-sections -Xlinker -s -Xlinker -lbsd -Xlinker -ltinfo -Xlinker -lmd \
            </dev/null >"$log" 2>&1; then
            freshen
            rm -f "$log" "$begun"
            return 0
        fi
        # Only a failure to link is a reason to link another way.
        if ! grep -qE 'cannot find -l|unable to find library|undefined (reference|symbol)|ld(\.[a-z]+)?: error' "$log"; then
            cat "$log" >&2
            rm -f "$log" "$begun"
            return 1
        fi
        say "no static executable can be linked here; linking a dynamic one"
    fi
    set -- --package-path "$root" -c release --product suan
    [ "$(uname -s)" = Linux ] && set -- "$@" --static-swift-stdlib
    if swift build "$@" </dev/null >"$log" 2>&1; then
        [ -d "$root/.build" ] && : >"$root/.build/no-static"
        freshen
        rm -f "$log" "$begun"
        return 0
    fi
    cat "$log" >&2
    rm -f "$log" "$begun"
    return 1
}

# A build that had nothing to link leaves the binary's date as it was; it is as new as the build's beginning all the same.
freshen() { touch -r "$begun" "$(readlink -f "$binary")"; }
