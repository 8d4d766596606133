/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-cli-table.h"
#include "star-cli-text.h"

static void
test_one_line (void)
{
  static const struct {
    const char *text;
    const char *line;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "  two\n\n words\t", "two words" },
    { "a\r\nb", "a b" },
    { "red \033[31mtext\033[0m", "red [31mtext [0m" },
    { "bell\a", "bell" },
    { "c1 \302\233 control", "c1 control" },
    { "back\342\200\256wards", "back wards" },
    { "line\342\200\250separator", "line separator" },
    { "bad \377 byte", "bad \357\277\275 byte" },
    { "Größe 漢字", "Größe 漢字" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = star_cli_text_one_line (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_printable (void)
{
  g_autofree char *text = star_cli_text_printable ("Task:\n\tdone\033[2J\n");

  g_assert_cmpstr (text, ==, "Task:\n\tdone\357\277\275[2J\n");
}

static void
test_width (void)
{
  g_assert_cmpuint (star_cli_text_width (""), ==, 0);
  g_assert_cmpuint (star_cli_text_width ("●◐○"), ==, 3);
  g_assert_cmpuint (star_cli_text_width ("漢字"), ==, 4);
  g_assert_cmpuint (star_cli_text_width ("e\314\201"), ==, 1);
}

static void
test_cut (void)
{
  static const struct {
    const char *text;
    guint width;
    const char *cut;
  } cases[] = {
    { "", 1, "" },
    { "four", 4, "four" },
    { "fours", 4, "fou…" },
    { "one two", 5, "one…" },
    { "漢字漢字", 5, "漢字…" },
    { "漢字漢字", 4, "漢…" },
    { "ab", 1, "…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cut = star_cli_text_cut (cases[i].text, cases[i].width);

      g_assert_cmpstr (cut, ==, cases[i].cut);
      g_assert_cmpuint (star_cli_text_width (cut), <=, cases[i].width);
    }
}

static void
test_clock (void)
{
  static const struct {
    StarPaceTime time;
    const char *clock;
  } cases[] = {
    { { 0, 0, 0 }, "0:00" },
    { { 47, 55, 64 }, "0:47–1:04" },
    { { 59, 60, 60 }, "0:59–1:00" },
    { { 102, 102, 102 }, "1:42" },
    { { 3600, 3605, 3610 }, "1:00:00–1:00:10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clock = star_cli_text_clock (&cases[i].time);

      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

static void
test_wrapped (void)
{
  g_autoptr (GString) out = g_string_new ("before\n! ");
  g_autoptr (GString) text = g_string_new ("first");
  g_autofree char *long_word = g_strnfill (2 * STAR_CLI_TEXT_WIDTH, 'x');
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, " word%d", i * i);
  star_cli_text_append_wrapped (out, text->str, 4);

  lines = g_strsplit (out->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 15);
  g_assert_cmpstr (lines[0], ==, "before");
  g_assert_true (g_str_has_prefix (lines[1], "! first word0 word1 "));
  for (guint i = 1; lines[i + 1] != NULL; i++)
    {
      g_assert_true (i == 1 || g_str_has_prefix (lines[i], "    word"));
      g_assert_cmpuint (star_cli_text_width (lines[i]), <=, STAR_CLI_TEXT_WIDTH);
      g_assert_true (i > 15 || star_cli_text_width (lines[i]) > STAR_CLI_TEXT_WIDTH - 12);
    }

  g_string_truncate (out, 0);
  star_cli_text_append_wrapped (out, long_word, 2);
  g_assert_cmpuint (out->len, ==, 2 * STAR_CLI_TEXT_WIDTH + 1);
}

static void
test_list (void)
{
  static const char *const items[] = { "one", "KPI movement 7", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (GString) out = g_string_new ("\n");
  guint room = STAR_CLI_TEXT_WIDTH - star_cli_text_width ("one, KPI movement 7");

  star_cli_text_append_spaces (out, room);
  star_cli_text_append_list (out, items, 4);
  g_assert_true (g_str_has_suffix (out->str, " one, KPI movement 7\n"));

  star_cli_text_append_spaces (out, room + 1);
  star_cli_text_append_list (out, items, 4);
  g_assert_true (g_str_has_suffix (out->str, " one,\n    KPI movement 7\n"));

  g_string_assign (out, "");
  star_cli_text_append_list (out, none, 4);
  g_assert_cmpstr (out->str, ==, "\n");
}

static void
test_table (void)
{
  g_autoptr (StarCliTable) table = star_cli_table_new (4);
  g_autoptr (GString) out = g_string_new (NULL);

  star_cli_table_set_right (table, 1);
  star_cli_table_add (table, (const char *const[]) { "a", "7", "", "last" });
  star_cli_table_add (table, (const char *const[]) { "漢字", "120", "", "" });
  star_cli_table_add (table, (const char *const[]) { "", "", "", "line\nbreak" });
  star_cli_table_print (table, 1, out);

  g_assert_cmpstr (out->str, ==,
                   " a       7  last\n"
                   " 漢字  120\n"
                   "            line break\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli-text/one-line", test_one_line);
  g_test_add_func ("/cli-text/printable", test_printable);
  g_test_add_func ("/cli-text/width", test_width);
  g_test_add_func ("/cli-text/cut", test_cut);
  g_test_add_func ("/cli-text/clock", test_clock);
  g_test_add_func ("/cli-text/wrapped", test_wrapped);
  g_test_add_func ("/cli-text/list", test_list);
  g_test_add_func ("/cli-table/columns", test_table);

  return g_test_run ();
}
