// Counts calls that allocate and what they ask for, for `LD_PRELOAD`: the measurement reads both counters.
#include <stddef.h>

__attribute__((visibility("default"))) long crosswalk_allocations = 0;
__attribute__((visibility("default"))) long crosswalk_allocated_bytes = 0;

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static void count(size_t size) {
    __atomic_fetch_add(&crosswalk_allocations, 1, __ATOMIC_RELAXED);
    __atomic_fetch_add(&crosswalk_allocated_bytes, (long)size, __ATOMIC_RELAXED);
}

void *malloc(size_t size) {
    count(size);
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count(number * size);
    return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
    count(size);
    return __libc_realloc(block, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    count(size);
    *block = __libc_memalign(alignment, size);
    return *block ? 0 : 12;
}
