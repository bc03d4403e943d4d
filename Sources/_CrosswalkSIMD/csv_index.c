#include "crosswalk_simd.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// One bit a byte of a block of 64, the first byte in the lowest bit; `high` are the bytes beyond ASCII.
typedef struct {
    uint64_t quote, comma, lf, cr, nul, high;
} crosswalk_block;

/// The number of the lowest bit that is set; any number where none is.
static inline uint32_t crosswalk_lowest(uint64_t bits) {
    return (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
}

/// Between an opening quote (included) and its closing quote (excluded) the parity is 1.
static inline uint64_t crosswalk_parity_by_shifts(uint64_t bits) {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

/// Writes eight numbers at a time without asking: those past the count are written over, which costs less than a branch
/// that the processor cannot foresee.
#define CROSSWALK_SPREAD_BY(lowest)                                             \
    uint32_t *next = out + __builtin_popcountll(bits);                          \
    while (bits) {                                                              \
        for (int i = 0; i < 8; i++) {                                           \
            out[i] = at + lowest(bits);                                         \
            bits &= bits - 1;                                                   \
        }                                                                       \
        out += 8;                                                               \
    }                                                                           \
    return next;

static inline uint32_t *crosswalk_spread(uint64_t bits, uint32_t at, uint32_t *out) {
    CROSSWALK_SPREAD_BY(crosswalk_lowest)
}

// MARK: The baseline of each kind of processor

#if defined(__SSE2__)

static inline uint64_t crosswalk_bits(__m128i a, __m128i b, __m128i c, __m128i d) {
    const uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16;
    const uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint64_t)(uint32_t)_mm_movemask_epi8(d) << 16;
    return low | high << 32;
}

static inline uint64_t crosswalk_equal64(__m128i a, __m128i b, __m128i c, __m128i d, char byte) {
    const __m128i wanted = _mm_set1_epi8(byte);
    return crosswalk_bits(
        _mm_cmpeq_epi8(a, wanted), _mm_cmpeq_epi8(b, wanted), _mm_cmpeq_epi8(c, wanted), _mm_cmpeq_epi8(d, wanted));
}

static inline crosswalk_block crosswalk_load_baseline(const uint8_t *bytes) {
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
    block.high = crosswalk_bits(a, b, c, d);
    return block;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

static inline uint64_t crosswalk_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
    const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t low = vpaddq_u8(vandq_u8(a, bit), vandq_u8(b, bit));
    const uint8x16_t high = vpaddq_u8(vandq_u8(c, bit), vandq_u8(d, bit));
    uint8x16_t sum = vpaddq_u8(low, high);
    sum = vpaddq_u8(sum, sum);
    return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
}

static inline uint64_t crosswalk_equal64(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d, uint8_t byte) {
    const uint8x16_t wanted = vdupq_n_u8(byte);
    return crosswalk_bits(vceqq_u8(a, wanted), vceqq_u8(b, wanted), vceqq_u8(c, wanted), vceqq_u8(d, wanted));
}

static inline crosswalk_block crosswalk_load_baseline(const uint8_t *bytes) {
    const uint8x16_t a = vld1q_u8(bytes), b = vld1q_u8(bytes + 16), c = vld1q_u8(bytes + 32), d = vld1q_u8(bytes + 48);
    const uint8x16_t top = vdupq_n_u8(0x80);
    crosswalk_block block;
    block.quote = crosswalk_equal64(a, b, c, d, '"');
    block.comma = crosswalk_equal64(a, b, c, d, ',');
    block.lf = crosswalk_equal64(a, b, c, d, '\n');
    block.cr = crosswalk_equal64(a, b, c, d, '\r');
    block.nul = crosswalk_equal64(a, b, c, d, 0);
    block.high = crosswalk_bits(vcgeq_u8(a, top), vcgeq_u8(b, top), vcgeq_u8(c, top), vcgeq_u8(d, top));
    return block;
}

#else

static inline crosswalk_block crosswalk_load_baseline(const uint8_t *bytes) {
    crosswalk_block block = {0, 0, 0, 0, 0, 0};
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
        if (bytes[i] >= 0x80) block.high |= bit;
    }
    return block;
}

#endif

#define CROSSWALK_INDEX crosswalk_index_of_baseline
#define CROSSWALK_TARGET
#define CROSSWALK_LOAD crosswalk_load_baseline
#define CROSSWALK_PARITY crosswalk_parity_by_shifts
#define CROSSWALK_SPREAD crosswalk_spread
#include "csv_index.h"

// MARK: AVX2 and AVX-512, where the processor has them

#if defined(__x86_64__)

#define CROSSWALK_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))

CROSSWALK_AVX2 static inline uint64_t crosswalk_bits32(__m256i a, __m256i b) {
    return (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}

CROSSWALK_AVX2 static inline uint64_t crosswalk_equal32(__m256i a, __m256i b, char byte) {
    const __m256i wanted = _mm256_set1_epi8(byte);
    return crosswalk_bits32(_mm256_cmpeq_epi8(a, wanted), _mm256_cmpeq_epi8(b, wanted));
}

CROSSWALK_AVX2 static inline crosswalk_block crosswalk_load_avx2(const uint8_t *bytes) {
    const __m256i a = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i b = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    crosswalk_block block;
    block.quote = crosswalk_equal32(a, b, '"');
    block.comma = crosswalk_equal32(a, b, ',');
    block.lf = crosswalk_equal32(a, b, '\n');
    block.cr = crosswalk_equal32(a, b, '\r');
    block.nul = crosswalk_equal32(a, b, 0);
    block.high = crosswalk_bits32(a, b);
    return block;
}

/// A carry-less product with all ones adds every lower bit to each bit, without carries.
CROSSWALK_AVX2 static inline uint64_t crosswalk_parity_by_product(uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)bits), _mm_set1_epi8((char)0xFF), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

CROSSWALK_AVX2 static inline uint32_t *crosswalk_spread_avx2(uint64_t bits, uint32_t at, uint32_t *out) {
    CROSSWALK_SPREAD_BY((uint32_t)_tzcnt_u64)
}

#define CROSSWALK_INDEX crosswalk_index_of_avx2
#define CROSSWALK_TARGET CROSSWALK_AVX2
#define CROSSWALK_LOAD crosswalk_load_avx2
#define CROSSWALK_PARITY crosswalk_parity_by_product
#define CROSSWALK_SPREAD crosswalk_spread_avx2
#include "csv_index.h"

#define CROSSWALK_AVX512 \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))

CROSSWALK_AVX512 static inline crosswalk_block crosswalk_load_avx512(const uint8_t *bytes) {
    const __m512i all = _mm512_loadu_si512((const void *)bytes);
    crosswalk_block block;
    block.quote = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'));
    block.comma = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8(','));
    block.lf = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n'));
    block.cr = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r'));
    block.nul = _mm512_testn_epi8_mask(all, all);
    block.high = _mm512_movepi8_mask(all);
    return block;
}

CROSSWALK_AVX512 static inline uint64_t crosswalk_parity_avx512(uint64_t bits) {
    const __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)bits), _mm_set1_epi8((char)0xFF), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

/// Packs the numbers of the bits that are set, sixteen at a time.
CROSSWALK_AVX512 static inline uint32_t *crosswalk_spread_avx512(uint64_t bits, uint32_t at, uint32_t *out) {
    const __m512i numbers = _mm512_set_epi8(
        63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36,
        35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8,
        7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i packed = _mm512_maskz_compress_epi8(bits, numbers);
    const __m512i base = _mm512_set1_epi32((int)at);
    const int count = __builtin_popcountll(bits);
    _mm512_storeu_si512(out, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(packed))));
    if (__builtin_expect(count > 16, 0)) {
        _mm512_storeu_si512(
            out + 16, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 1))));
        _mm512_storeu_si512(
            out + 32, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 2))));
        _mm512_storeu_si512(
            out + 48, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 3))));
    }
    return out + count;
}

#define CROSSWALK_INDEX crosswalk_index_of_avx512
#define CROSSWALK_TARGET CROSSWALK_AVX512
#define CROSSWALK_LOAD crosswalk_load_avx512
#define CROSSWALK_PARITY crosswalk_parity_avx512
#define CROSSWALK_SPREAD crosswalk_spread_avx512
#include "csv_index.h"

int crosswalk_index_levels(void) {
    __builtin_cpu_init();
    const int has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
        && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("popcnt");
    if (!has_avx2) return 1;
    const int has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2");
    return has_avx512 ? 3 : 2;
}

crosswalk_index crosswalk_index_csv(
    int level, const uint8_t *bytes, size_t start, size_t end, uint32_t *positions, uint32_t *records) {
    switch (level) {
        case 3: return crosswalk_index_of_avx512(bytes, start, end, positions, records);
        case 2: return crosswalk_index_of_avx2(bytes, start, end, positions, records);
        default: return crosswalk_index_of_baseline(bytes, start, end, positions, records);
    }
}

#else

int crosswalk_index_levels(void) { return 1; }

crosswalk_index crosswalk_index_csv(
    int level, const uint8_t *bytes, size_t start, size_t end, uint32_t *positions, uint32_t *records) {
    (void)level;
    return crosswalk_index_of_baseline(bytes, start, end, positions, records);
}

#endif
