// The byte work that Swift cannot express yet: finding the commas and line ends of a CSV text outside its quotes,
// 64 bytes at a time, and proving UTF-8. Everything is `static inline`, so that it is compiled into its caller.
//
// Three implementations of one primitive: SSE2 (always there on x86-64), NEON (always there on arm64), plain C.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/// One bit a byte of a block of 64, the first byte in the lowest bit.
typedef struct {
    uint64_t quote, comma, lf, cr, nul;
} crosswalk_block;

#if defined(__SSE2__)

static inline uint64_t crosswalk_equal64(__m128i a, __m128i b, __m128i c, __m128i d, char byte) {
    const __m128i wanted = _mm_set1_epi8(byte);
    const uint64_t w = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, wanted));
    const uint64_t x = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b, wanted));
    const uint64_t y = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(c, wanted));
    const uint64_t z = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(d, wanted));
    return w | x << 16 | y << 32 | z << 48;
}

static inline crosswalk_block crosswalk_load_block(const uint8_t *bytes) {
    const __m128i a = _mm_loadu_si128((const __m128i *)bytes);
    const __m128i b = _mm_loadu_si128((const __m128i *)(bytes + 16));
    const __m128i c = _mm_loadu_si128((const __m128i *)(bytes + 32));
    const __m128i d = _mm_loadu_si128((const __m128i *)(bytes + 48));
    crosswalk_block block;
    block.quote = crosswalk_equal64(a, b, c, d, '"');
    block.comma = crosswalk_equal64(a, b, c, d, ',');
    block.lf = crosswalk_equal64(a, b, c, d, '\n');
    block.cr = crosswalk_equal64(a, b, c, d, '\r');
    block.nul = crosswalk_equal64(a, b, c, d, 0);
    return block;
}

static inline int crosswalk_ascii16(const uint8_t *bytes) {
    return _mm_movemask_epi8(_mm_loadu_si128((const __m128i *)bytes)) == 0;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

static inline uint64_t crosswalk_equal64(const uint8x16_t v[4], uint8_t byte) {
    const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t wanted = vdupq_n_u8(byte);
    const uint8x16_t a = vandq_u8(vceqq_u8(v[0], wanted), bit);
    const uint8x16_t b = vandq_u8(vceqq_u8(v[1], wanted), bit);
    const uint8x16_t c = vandq_u8(vceqq_u8(v[2], wanted), bit);
    const uint8x16_t d = vandq_u8(vceqq_u8(v[3], wanted), bit);
    uint8x16_t sum = vpaddq_u8(vpaddq_u8(a, b), vpaddq_u8(c, d));
    sum = vpaddq_u8(sum, sum);
    return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
}

static inline crosswalk_block crosswalk_load_block(const uint8_t *bytes) {
    const uint8x16_t v[4] = {vld1q_u8(bytes), vld1q_u8(bytes + 16), vld1q_u8(bytes + 32), vld1q_u8(bytes + 48)};
    crosswalk_block block;
    block.quote = crosswalk_equal64(v, '"');
    block.comma = crosswalk_equal64(v, ',');
    block.lf = crosswalk_equal64(v, '\n');
    block.cr = crosswalk_equal64(v, '\r');
    block.nul = crosswalk_equal64(v, 0);
    return block;
}

static inline int crosswalk_ascii16(const uint8_t *bytes) { return vmaxvq_u8(vld1q_u8(bytes)) < 0x80; }

#else

static inline crosswalk_block crosswalk_load_block(const uint8_t *bytes) {
    crosswalk_block block = {0, 0, 0, 0, 0};
    for (int i = 0; i < 64; i++) {
        const uint64_t bit = (uint64_t)1 << i;
        switch (bytes[i]) {
            case '"': block.quote |= bit; break;
            case ',': block.comma |= bit; break;
            case '\n': block.lf |= bit; break;
            case '\r': block.cr |= bit; break;
            case 0: block.nul |= bit; break;
            default: break;
        }
    }
    return block;
}

static inline int crosswalk_ascii16(const uint8_t *bytes) {
    uint64_t a, b;
    memcpy(&a, bytes, 8);
    memcpy(&b, bytes + 8, 8);
    return ((a | b) & 0x8080808080808080ull) == 0;
}

#endif

/// Each bit becomes the parity of itself and all lower bits: between an opening quote (included) and its closing
/// quote (excluded) the result is 1.
static inline uint64_t crosswalk_prefix_xor(uint64_t bits) {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

/// The number of the lowest bit that is set; any number where none is.
static inline uint32_t crosswalk_lowest(uint64_t bits) {
    return (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
}

/// What one call of `crosswalk_index_csv` found.
typedef struct {
    /// Number of positions written.
    size_t count;
    /// The first byte that a well-formed text would not have there, or the end of the text.
    size_t stopped_at;
} crosswalk_index;

/// Writes the positions of all commas and line feeds outside quotes, up to the first irregular byte.
///
/// `bytes + start` is the start of a record; `bytes` is readable for 64 bytes past `end`. `positions` has room for
/// `end - start` numbers and eight more. Irregular are: a quote inside an unquoted field, anything but a separator after a closing quote,
/// a CR or LF inside quotes, a CR that no LF follows, and NUL. The caller looks at such a record byte by byte.
static inline crosswalk_index crosswalk_index_csv(
    const uint8_t *bytes, size_t start, size_t end, uint32_t *positions) {
    uint32_t *out = positions;
    uint64_t inside = 0;          // all ones while a quote is open across the block border
    uint64_t separator_before = 1;  // 1: the byte before this block was a comma, a line feed, or nothing
    uint64_t close_before = 0;    // 1: it was a closing quote
    uint64_t cr_before = 0;       // 1: it was a CR
    for (size_t at = start; at < end; at += 64) {
        const crosswalk_block block = crosswalk_load_block(bytes + at);
        const size_t left = end - at;
        const uint64_t valid = left >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << left) - 1;
        const uint64_t quote = block.quote & valid;
        const uint64_t within = crosswalk_prefix_xor(quote) ^ inside;
        const uint64_t open = quote & within;
        const uint64_t close = quote & ~within;
        const uint64_t separators = (block.comma | block.lf) & ~within & valid;

        const uint64_t after_close = close << 1 | close_before;
        const uint64_t after_separator = separators << 1 | separator_before;
        const uint64_t after_cr = block.cr << 1 | cr_before;
        const uint64_t irregular =
            ((open & ~(after_separator | after_close))
             | (after_close & ~(block.comma | block.lf | block.cr | quote))
             | ((block.lf | block.cr) & within)
             | (after_cr & ~block.lf)
             | block.nul)
            & valid;

        uint64_t structural = separators;
        if (__builtin_expect(irregular != 0, 0)) {
            const int first = __builtin_ctzll(irregular);
            structural &= ((uint64_t)1 << first) - 1;
            while (structural) {
                *out++ = (uint32_t)(at + (size_t)__builtin_ctzll(structural));
                structural &= structural - 1;
            }
            return (crosswalk_index){(size_t)(out - positions), at + (size_t)first};
        }
        // Four at a time without asking: positions past the count are written and overwritten, which costs less than
        // a branch that the processor cannot foresee.
        uint32_t *next = out + __builtin_popcountll(structural);
        while (structural) {
            for (int i = 0; i < 4; i++) {
                out[i] = (uint32_t)at + crosswalk_lowest(structural);
                structural &= structural - 1;
            }
            out += 4;
        }
        out = next;

        inside = (uint64_t)((int64_t)within >> 63);
        separator_before = separators >> 63;
        close_before = close >> 63;
        cr_before = block.cr >> 63;
    }
    return (crosswalk_index){(size_t)(out - positions), end};
}

/// The number of bytes of the longest prefix that is well-formed UTF-8 (Unicode 15, table 3-7). Reads no
/// byte past `length`.
static inline size_t crosswalk_utf8_prefix(const uint8_t *bytes, size_t length) {
    size_t at = 0;
    while (at < length) {
        if (length - at >= 16 && crosswalk_ascii16(bytes + at)) {
            at += 16;
            continue;
        }
        const size_t stop = length - at > 16 ? at + 16 : length;
        while (at < stop) {
            const uint8_t lead = bytes[at];
            if (lead < 0x80) {
                at += 1;
                continue;
            }
            size_t size;
            uint8_t low = 0x80, high = 0xBF;
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
                return at;
            }
            if (length - at < size) return at;
            if (bytes[at + 1] < low || bytes[at + 1] > high) return at;
            for (size_t i = 2; i < size; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) return at;
            }
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
