#include <zip.h>
/* Memory that is handed over to libzip comes from `malloc`, because libzip frees it with `free`. */
#include <stdlib.h>
