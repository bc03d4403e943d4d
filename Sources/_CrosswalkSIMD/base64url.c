#include "crosswalk_simd.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define CROSSWALK_BASE64_AVX2 __attribute__((target("avx2")))

int crosswalk_base64url_levels(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") ? 1 : 0;
}

// MARK: Decoding

/// The values of 32 letters. `wrong` gets a bit for each byte that is none.
///
/// What a byte is follows from its upper half, with one exception: `_` stands among the capital letters.
CROSSWALK_BASE64_AVX2 static inline __m256i crosswalk_values(__m256i letters, uint32_t *wrong) {
    // For each lower half the upper halves beside which it is a letter: 1 for 2, 2 for 3, 4 for 4 and 6, 8 for 5,
    // 16 for 7.
    const __m256i of_lower = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 4, 4, 5, 4, 12));
    const __m256i of_upper =
        _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0));
    const __m256i shifts = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(0, 0, 62 - '-', 52 - '0', -'A', -'A', 26 - 'a', 26 - 'a', 0, 0, 0, 0, 0, 0, 0, 0));
    const __m256i half = _mm256_set1_epi8(15);
    const __m256i lower = _mm256_and_si256(letters, half);
    const __m256i upper = _mm256_and_si256(_mm256_srli_epi32(letters, 4), half);
    const __m256i fitting = _mm256_and_si256(_mm256_shuffle_epi8(of_lower, lower), _mm256_shuffle_epi8(of_upper, upper));
    *wrong = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(fitting, _mm256_setzero_si256()));
    const __m256i line = _mm256_cmpeq_epi8(letters, _mm256_set1_epi8('_'));
    const __m256i correction = _mm256_and_si256(line, _mm256_set1_epi8(63 - '_' + 'A'));
    return _mm256_add_epi8(letters, _mm256_add_epi8(_mm256_shuffle_epi8(shifts, upper), correction));
}

CROSSWALK_BASE64_AVX2 static size_t crosswalk_decode_avx2(const uint8_t *letters, size_t count, uint8_t *bytes) {
    const __m256i order = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1));
    size_t at = 0;
    // Each step writes 32 bytes of which 24 count: the letters that are left must have room for the others.
    for (; count - at >= 48; at += 32) {
        uint32_t wrong;
        const __m256i values = crosswalk_values(_mm256_loadu_si256((const __m256i *)(letters + at)), &wrong);
        if (wrong != 0) break;
        const __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi32(0x01400140));
        const __m256i triples = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000));
        const __m256i packed = _mm256_permutevar8x32_epi32(
            _mm256_shuffle_epi8(triples, order), _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 7, 7));
        _mm256_storeu_si256((__m256i *)(bytes + at / 4 * 3), packed);
    }
    return at;
}

size_t crosswalk_base64url_decode(int level, const uint8_t *letters, size_t count, uint8_t *bytes) {
    return level == 1 ? crosswalk_decode_avx2(letters, count, bytes) : 0;
}

// MARK: Encoding

/// The letters of 32 values: what is added to a value follows from the range in which it lies.
CROSSWALK_BASE64_AVX2 static inline __m256i crosswalk_letters(__m256i values) {
    const __m256i shifts = _mm256_broadcastsi128_si256(_mm_setr_epi8(
        'a' - 26, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52,
        '-' - 62, '_' - 63, 'A', 0, 0));
    // 0 up to 51, then 1 to 12; the first 26 get 13.
    const __m256i range = _mm256_subs_epu8(values, _mm256_set1_epi8(51));
    const __m256i isCapital = _mm256_cmpgt_epi8(_mm256_set1_epi8(26), values);
    const __m256i place = _mm256_or_si256(range, _mm256_and_si256(isCapital, _mm256_set1_epi8(13)));
    return _mm256_add_epi8(values, _mm256_shuffle_epi8(shifts, place));
}

CROSSWALK_BASE64_AVX2 static size_t crosswalk_encode_avx2(const uint8_t *bytes, size_t count, uint8_t *letters) {
    const __m256i order = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10));
    size_t at = 0;
    // Each step reads 28 bytes of which 24 count.
    for (; count - at >= 28; at += 24) {
        const __m128i low = _mm_loadu_si128((const __m128i *)(bytes + at));
        const __m128i high = _mm_loadu_si128((const __m128i *)(bytes + at + 12));
        const __m256i groups = _mm256_shuffle_epi8(_mm256_set_m128i(high, low), order);
        const __m256i outer = _mm256_mulhi_epu16(
            _mm256_and_si256(groups, _mm256_set1_epi32(0x0FC0FC00)), _mm256_set1_epi32(0x04000040));
        const __m256i inner = _mm256_mullo_epi16(
            _mm256_and_si256(groups, _mm256_set1_epi32(0x003F03F0)), _mm256_set1_epi32(0x01000010));
        const __m256i result = crosswalk_letters(_mm256_or_si256(outer, inner));
        _mm256_storeu_si256((__m256i *)(letters + at / 3 * 4), result);
    }
    return at;
}

size_t crosswalk_base64url_encode(int level, const uint8_t *bytes, size_t count, uint8_t *letters) {
    return level == 1 ? crosswalk_encode_avx2(bytes, count, letters) : 0;
}

#else

int crosswalk_base64url_levels(void) { return 0; }

size_t crosswalk_base64url_decode(int level, const uint8_t *letters, size_t count, uint8_t *bytes) {
    (void)level, (void)letters, (void)count, (void)bytes;
    return 0;
}

size_t crosswalk_base64url_encode(int level, const uint8_t *bytes, size_t count, uint8_t *letters) {
    (void)level, (void)bytes, (void)count, (void)letters;
    return 0;
}

#endif
