/// The version that `--version` and the prompt's first line name.
package let suanVersion = "0.1.0"
