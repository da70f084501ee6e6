#ifndef SUAN_CZLIB_SHIM_H
#define SUAN_CZLIB_SHIM_H

// zlib as Swift can call it: `inflateInit2` is a macro.

#include <string.h>
#include <zlib.h>

/// Begins to unpack raw deflate, as ZIP has it. Gives `Z_OK`, or why not.
static inline int suan_inflate_begin(z_stream *stream) {
    memset(stream, 0, sizeof *stream);
    return inflateInit2(stream, -MAX_WBITS);
}

#endif
