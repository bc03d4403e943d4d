// The index of a CSV text, as a template: included once for each kind of processor, with
//   CROSSWALK_INDEX   the name of the function
//   CROSSWALK_TARGET  the instructions that the compiler may use for it
//   CROSSWALK_LOAD    makes a crosswalk_block of 64 bytes
//   CROSSWALK_PARITY  makes each bit the parity of itself and all lower bits
//   CROSSWALK_SPREAD  writes a number for each bit that is set, and answers where the next one goes

CROSSWALK_TARGET
static crosswalk_index CROSSWALK_INDEX(
    const uint8_t *restrict bytes, size_t start, size_t end, uint32_t *restrict positions,
    uint32_t *restrict records) {
    uint32_t *out = positions;
    uint32_t *record = records;
    uint32_t has_quote = 0;         // 1: the record that goes on has a quote
    uint64_t inside = 0;            // all ones while a quote is open across the block border
    uint64_t separator_before = 1;  // 1: the byte before this block was a comma, a line feed, or nothing
    uint64_t close_before = 0;      // 1: it was a closing quote
    uint64_t cr_before = 0;         // 1: it was a CR
    uint64_t continued = 0;         // bytes of this block that belong to a sequence begun before
    size_t valid_to = end;
    size_t stopped_at = end;
    for (size_t at = start; at < end; at += 64) {
        const crosswalk_block block = CROSSWALK_LOAD(bytes + at);
        // Bytes beyond ASCII come as whole sequences; one may reach into the next block.
        uint64_t beyond = block.high & ~continued;
        continued = 0;
        while (__builtin_expect(beyond != 0, 0)) {
            const uint32_t lead = crosswalk_lowest(beyond);
            const size_t size = crosswalk_utf8_sequence(bytes + at + lead);
            if (size == 0) {
                if (at + lead < valid_to) valid_to = at + lead;
                break;
            }
            const uint64_t taken = ((uint64_t)1 << size) - 1;
            beyond &= ~(taken << lead);
            if (lead + size > 64) continued = taken >> (64 - lead);
        }
        const size_t left = end - at;
        const uint64_t valid = left >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << left) - 1;
        const uint64_t quote = block.quote & valid;
        const uint64_t within = CROSSWALK_PARITY(quote) ^ inside;
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
            const uint32_t first = crosswalk_lowest(irregular);
            structural &= ((uint64_t)1 << first) - 1;
            stopped_at = at + first;
        }
        uint64_t lines = structural & block.lf;
        uint64_t quoted = quote;
        while (lines) {
            const uint64_t upto = lines ^ (lines - 1);  // the lowest line feed and all bits below it
            const uint32_t number = (uint32_t)(out - positions) + (uint32_t)__builtin_popcountll(structural & upto) - 1;
            *record++ = number << 1 | has_quote | ((quoted & upto) != 0);
            has_quote = 0;
            quoted &= ~upto;
            lines &= lines - 1;
        }
        has_quote |= quoted != 0;
        out = CROSSWALK_SPREAD(structural, (uint32_t)at, out);
        if (__builtin_expect(irregular != 0, 0)) break;

        inside = (uint64_t)((int64_t)within >> 63);
        separator_before = separators >> 63;
        close_before = close >> 63;
        cr_before = block.cr >> 63;
    }
    if (stopped_at < valid_to) valid_to = stopped_at;
    return (crosswalk_index){(size_t)(record - records), stopped_at, valid_to};
}

#undef CROSSWALK_INDEX
#undef CROSSWALK_TARGET
#undef CROSSWALK_LOAD
#undef CROSSWALK_PARITY
#undef CROSSWALK_SPREAD
