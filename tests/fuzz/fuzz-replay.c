/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <glib.h>

#define SEED 20260304
#define N_VARIANTS 300

/* Cuts, swaps and doubles pieces of the input. */
static void
mutate (GRand *rand, GString *input)
{
  gsize at = g_rand_int_range (rand, 0, input->len);
  gsize most = g_rand_int_range (rand, 1, 30);
  gsize length = MIN (most, input->len - at);
  g_autofree char *piece = g_memdup2 (input->str + at, length);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      input->str[at] = g_rand_int_range (rand, 0, 256);
      break;
    case 1:
      g_string_erase (input, at, length);
      break;
    case 2:
      g_string_insert_len (input, at, piece, length);
      break;
    default:
      g_string_insert_len (input, g_rand_int_range (rand, 0, input->len), piece, length);
    }
}

static void
test_file (gconstpointer path)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  g_test_message ("seed %d", SEED);

  for (int i = 0; i <= N_VARIANTS; i++)
    {
      g_autoptr (GString) input = g_string_new_len (data, size);
      int n = i == 0 ? 0 : g_rand_int_range (rand, 1, 6);

      for (int j = 0; j < n && input->len > 0; j++)
        mutate (rand, input);
      LLVMFuzzerTestOneInput ((const uint8_t *) input->str, input->len);
    }
}

/* Runs a fuzz target over the files of its corpus, and over variants of them. */
int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func (path, argv[i], test_file);
    }

  return g_test_run ();
}
