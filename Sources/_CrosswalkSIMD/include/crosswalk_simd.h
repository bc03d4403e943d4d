// The byte work that Swift cannot express yet: finding the commas and line ends of a CSV text outside its quotes, 64
// bytes at a time, proving UTF-8, checking ids 16 bytes at a time, and turning base64url into bytes and back.
//
// What is small is `static inline` and compiled into its caller. The index is a function of its own, because it picks
// its instructions at run time: AVX-512 or AVX2 where the processor has them, SSE2 on every other x86-64, NEON on arm64,
// plain C elsewhere. Base64url is done here with AVX2 alone; without it, its callers do all of it themselves.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/// What one call of `crosswalk_index_csv` found.
typedef struct {
    /// Number of records that end.
    size_t records;
    /// The first byte that a well-formed text would not have there, or the end of the text.
    size_t stopped_at;
    /// The end of the bytes that are well-formed UTF-8, at most `stopped_at`.
    size_t valid_to;
} crosswalk_index;

/// Writes the positions of all commas and line feeds outside quotes, up to the first irregular byte, and for each of
/// the line feeds its number among the positions, doubled, plus 1 where the record has a quote.
///
/// `bytes + start` is the start of a record; `bytes` is readable for 64 bytes past `end`. `positions` has room for
/// `end - start` numbers and 64 more, `records` for `end - start`. Irregular are: a quote inside an unquoted field, anything but a separator
/// after a closing quote, a CR or LF inside quotes, a CR that no LF follows, and NUL. The caller looks at such a
/// record byte by byte.
///
/// `level` is one of 1 to `crosswalk_index_levels()`; all levels find the same.
crosswalk_index crosswalk_index_csv(
    int level, const uint8_t *bytes, size_t start, size_t end, uint32_t *positions, uint32_t *records);

/// How many ways to index this processor has, the fastest last.
int crosswalk_index_levels(void);

/// Asks for the memory at an address, so that it is near when it is read. Any address is allowed; nothing else happens.
static inline void crosswalk_prefetch(const void *address) { __builtin_prefetch(address); }

/// Writes the start and end of each of the `count` fields of the record at `start`, in turn; `positions` are those of
/// the record. A CR before its line feed is left out; quotes are not.
static inline void crosswalk_cut_record(
    const uint8_t *restrict bytes, const uint32_t *restrict positions, size_t count, uint32_t start,
    uint32_t *restrict bounds) {
    for (size_t i = 0; i < count; i++) {
        const uint32_t end = positions[i];
        bounds[2 * i] = start;
        bounds[2 * i + 1] = end;
        start = end + 1;
    }
    uint32_t *last = bounds + 2 * count;
    if (last[-1] > last[-2] && bytes[last[-1] - 1] == '\r') last[-1] -= 1;
}

#if defined(__SSE2__)

static inline int crosswalk_ascii16(const uint8_t *bytes) {
    return _mm_movemask_epi8(_mm_loadu_si128((const __m128i *)bytes)) == 0;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

static inline int crosswalk_ascii16(const uint8_t *bytes) { return vmaxvq_u8(vld1q_u8(bytes)) < 0x80; }

#else

static inline int crosswalk_ascii16(const uint8_t *bytes) {
    uint64_t a, b;
    memcpy(&a, bytes, 8);
    memcpy(&b, bytes + 8, 8);
    return ((a | b) & 0x8080808080808080ull) == 0;
}

#endif

/// The number of bytes of the well-formed UTF-8 sequence that begins with a byte beyond ASCII, or 0 where none does
/// (Unicode 15, table 3-7). Stops at the first byte that does not belong: a text that ends in the midst of a sequence
/// must be followed by a byte of ASCII.
static inline size_t crosswalk_utf8_sequence(const uint8_t *bytes) {
    const uint8_t lead = bytes[0];
    uint8_t low = 0x80, high = 0xBF;
    size_t size;
    if (lead >= 0xC2 && lead <= 0xDF) {
        size = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        size = 3;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        size = 4;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return 0;
    }
    if (bytes[1] < low || bytes[1] > high) return 0;
    for (size_t i = 2; i < size; i++) {
        if ((bytes[i] & 0xC0) != 0x80) return 0;
    }
    return size;
}

/// The number of bytes of the longest prefix that is well-formed UTF-8. Reads no byte past `length`.
static inline size_t crosswalk_utf8_prefix(const uint8_t *bytes, size_t length) {
    size_t at = 0;
    while (at < length) {
        if (length - at >= 16 && crosswalk_ascii16(bytes + at)) {
            at += 16;
        } else if (bytes[at] < 0x80) {
            at += 1;
        } else if (length - at >= 4) {
            const size_t size = crosswalk_utf8_sequence(bytes + at);
            if (size == 0) return at;
            at += size;
        } else {
            // The last bytes, with ASCII behind them.
            uint8_t tail[5] = {0};
            memcpy(tail, bytes + at, length - at);
            const size_t size = crosswalk_utf8_sequence(tail);
            if (size == 0) return at;
            at += size;
        }
    }
    return length;
}

/// Whether a byte may stand in an id: `0-9 A-Z a-z . - _ / @`.
static inline int crosswalk_is_id_byte(uint8_t byte) {
    return (byte >= 0x2D && byte <= 0x39) || (byte >= 0x40 && byte <= 0x5A) || byte == 0x5F
        || (byte >= 0x61 && byte <= 0x7A);
}

#if defined(__SSE2__)

static inline int crosswalk_is_id16(const uint8_t *bytes) {
    // Comparisons are signed, so that bytes from 0x80 on are below every bound and fail.
    const __m128i v = _mm_loadu_si128((const __m128i *)bytes);
    const __m128i low = _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8(0x2C)), _mm_cmplt_epi8(v, _mm_set1_epi8(0x3A)));
    const __m128i upper = _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8(0x3F)), _mm_cmplt_epi8(v, _mm_set1_epi8(0x5B)));
    const __m128i lower = _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8(0x60)), _mm_cmplt_epi8(v, _mm_set1_epi8(0x7B)));
    const __m128i line = _mm_cmpeq_epi8(v, _mm_set1_epi8(0x5F));
    return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(low, upper), _mm_or_si128(lower, line))) == 0xFFFF;
}

#else

static inline int crosswalk_is_id16(const uint8_t *bytes) {
    for (int i = 0; i < 16; i++) {
        if (!crosswalk_is_id_byte(bytes[i])) return 0;
    }
    return 1;
}

#endif

/// Whether all of `length` bytes may stand in an id. Reads no byte past `length`.
static inline int crosswalk_is_id(const uint8_t *bytes, size_t length) {
    if (length < 16) {
        for (size_t i = 0; i < length; i++) {
            if (!crosswalk_is_id_byte(bytes[i])) return 0;
        }
        return 1;
    }
    size_t at = 0;
    for (; at + 16 <= length; at += 16) {
        if (!crosswalk_is_id16(bytes + at)) return 0;
    }
    // The last sixteen again, overlapping, instead of a loop over the rest.
    return crosswalk_is_id16(bytes + length - 16);
}

/// The place of the first byte of this value, or `length` where there is none.
static inline size_t crosswalk_find_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
    const uint8_t *found = length > 0 ? (const uint8_t *)memchr(bytes, byte, length) : 0;
    return found != 0 ? (size_t)(found - bytes) : length;
}

/// How many ways beyond the caller's own this processor has to turn base64url into bytes and back: 0 or 1.
int crosswalk_base64url_levels(void);

/// Decodes the first of `count` letters of base64url without padding. Stops before a group of 32 that has a byte which is
/// no letter, and near the end; the caller does the rest.
///
/// `level` is one of 0 to `crosswalk_base64url_levels()`; at 0 nothing is done. `bytes` has room for three bytes for
/// every four letters; what is behind the decoded ones is written over.
///
/// Returns how many letters were decoded: a multiple of 4.
size_t crosswalk_base64url_decode(int level, const uint8_t *letters, size_t count, uint8_t *bytes);

/// Encodes the first of `count` bytes; the caller does the rest. `letters` has room for four letters for every three bytes.
///
/// Returns how many bytes were encoded: a multiple of 3.
size_t crosswalk_base64url_encode(int level, const uint8_t *bytes, size_t count, uint8_t *letters);
