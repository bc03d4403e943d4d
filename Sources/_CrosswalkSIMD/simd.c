#include "crosswalk_simd.h"
