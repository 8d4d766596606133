/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How far the checks agree with labelled stories:
 * accuracy FILE.jsonl [--wrong] [--groups] [--whole].
 *
 * Each line is an object with "id", "group", "text" and "labels": a level (0, 1, 2) for each
 * dimension, true or false for each flag, null where the readers did not agree.
 */
#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "star-core.h"

#define N_LEVELS 3

typedef struct {
  int counts[N_LEVELS][N_LEVELS]; /* [label][found] */
} Confusion;

static const struct {
  const char *label;
  const char *flag;
} flags[] = {
  { "no_numbers_in_result", "no-numbers-in-result" },
  { "team_only", "team-only" },
  { "hero", "hero" },
  { "no_tradeoff", "no-tradeoff" },
};

/* How many levels of the four dimensions agree among the stories of one source. */
typedef struct {
  int stories;
  int levels;
  int agreed;
} Group;

typedef struct {
  StarCoverage *coverage;
  gboolean wrong;
  gboolean by_group;
  gboolean whole;
  GHashTable *groups;
  int stories;
  Confusion dimensions[STAR_N_DIMENSIONS];
  Confusion flags[G_N_ELEMENTS (flags)];
} Accuracy;

static double
ratio (double part, double whole)
{
  return whole > 0 ? part / whole : 0;
}

static double
kappa (const Confusion *c)
{
  double total = 0;
  double agreed = 0;
  double by_chance = 0;

  for (int i = 0; i < N_LEVELS; i++)
    {
      agreed += c->counts[i][i];
      for (int k = 0; k < N_LEVELS; k++)
        total += c->counts[i][k];
    }
  for (int i = 0; i < N_LEVELS; i++)
    {
      double row = 0;
      double column = 0;

      for (int k = 0; k < N_LEVELS; k++)
        {
          row += c->counts[i][k];
          column += c->counts[k][i];
        }
      by_chance += ratio (row * column, total * total);
    }

  agreed = ratio (agreed, total);
  return by_chance < 1 ? (agreed - by_chance) / (1 - by_chance) : 1;
}

/* Precision, recall and F1 of one level against all others. */
static void
score (const Confusion *c, int level, double *precision, double *recall, double *f1)
{
  double found = 0;
  double labelled = 0;

  for (int i = 0; i < N_LEVELS; i++)
    {
      found += c->counts[i][level];
      labelled += c->counts[level][i];
    }

  *precision = ratio (c->counts[level][level], found);
  *recall = ratio (c->counts[level][level], labelled);
  *f1 = ratio (2 * *precision * *recall, *precision + *recall);
}

static void
print_evidence (const StarEvidence *evidence)
{
  g_print ("    “%s” %s\n", evidence->text, evidence->figure != NULL ? evidence->figure : "");
}

static void
print_wrong (const char *id, int dimension, int label, StarCoverageReport *report)
{
  GPtrArray *evidence = star_coverage_report_get_evidence (report, dimension);

  g_print ("%s %s: label %d, found %d\n", id, star_enum_to_nick (STAR_TYPE_DIMENSION, dimension),
           label, star_coverage_report_get_level (report, dimension));
  for (guint i = 0; i < MIN (evidence->len, 4); i++)
    print_evidence (g_ptr_array_index (evidence, i));
}

static gboolean
has_flag (StarCoverageReport *report, const char *id)
{
  GPtrArray *found = star_coverage_report_get_flags (report);

  for (guint i = 0; i < found->len; i++)
    {
      if (g_str_equal (((StarFlag *) g_ptr_array_index (found, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

static Group *
find_group (Accuracy *self, const char *name)
{
  Group *group = g_hash_table_lookup (self->groups, name);

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      g_hash_table_insert (self->groups, g_strdup (name), group);
    }

  return group;
}

static void
compare (Accuracy *self, Group *group, const char *id, JsonObject *labels, StarCoverageReport *report)
{
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      const char *name = star_enum_to_nick (STAR_TYPE_DIMENSION, d);
      int level = star_coverage_report_get_level (report, d);
      int label;

      if (!json_object_has_member (labels, name) || json_object_get_null_member (labels, name))
        continue;
      label = json_object_get_int_member (labels, name);
      if (label < 0 || label >= N_LEVELS)
        continue;
      self->dimensions[d].counts[label][level]++;
      if (d < STAR_N_REQUIRED_DIMENSIONS)
        {
          group->levels++;
          group->agreed += label == level;
        }
      if (self->wrong && label != level)
        print_wrong (id, d, label, report);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      gboolean found = has_flag (report, flags[i].flag);
      gboolean label;

      if (!json_object_has_member (labels, flags[i].label)
          || json_object_get_null_member (labels, flags[i].label))
        continue;
      label = json_object_get_boolean_member (labels, flags[i].label);
      self->flags[i].counts[label][found]++;
      if (self->wrong && label != found)
        g_print ("%s %s: label %d, found %d\n", id, flags[i].flag, label, found);
    }
}

/* Text with headings is read into the fields, as the program does it with a file. */
static StarCoverageReport *
check (Accuracy *self, const char *text)
{
  gboolean has_headings = FALSE;
  g_autoptr (GPtrArray) stories = star_text_reader_read (text, &has_headings);

  if (self->whole || !has_headings || stories->len != 1)
    return star_coverage_check_text (self->coverage, text);

  return star_coverage_check (self->coverage, g_ptr_array_index (stories, 0));
}

static gboolean
read_line (Accuracy *self, const char *line, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (line, error);
  g_autoptr (StarCoverageReport) report = NULL;
  JsonObject *object;
  Group *group;

  if (node == NULL)
    return FALSE;

  object = json_node_get_object (node);
  group = find_group (self, json_object_get_string_member (object, "group"));
  group->stories++;
  report = check (self, json_object_get_string_member (object, "text"));
  compare (self, group, json_object_get_string_member (object, "id"),
           json_object_get_object_member (object, "labels"), report);
  self->stories++;

  return TRUE;
}

static void
print_confusion (const Confusion *c)
{
  for (int i = 0; i < N_LEVELS; i++)
    g_print ("%s%d %d %d", i > 0 ? " | " : "", c->counts[i][0], c->counts[i][1], c->counts[i][2]);
  g_print ("\n");
}

static void
print_scores (const Accuracy *self)
{
  double sum = 0;
  double f1_sum = 0;
  double p, r, f1;

  g_print ("%-22s %6s %9s %6s %6s   %s\n", "", "kappa", "precision", "recall", "F1",
           "label 0 | 1 | 2, found 0 1 2");
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      int level = d < STAR_N_REQUIRED_DIMENSIONS ? STAR_LEVEL_QUANTIFIED : STAR_LEVEL_MENTIONED;

      score (&self->dimensions[d], level, &p, &r, &f1);
      g_print ("%-22s %6.2f %9.2f %6.2f %6.2f   ", star_enum_to_nick (STAR_TYPE_DIMENSION, d),
               kappa (&self->dimensions[d]), p, r, f1);
      print_confusion (&self->dimensions[d]);
      if (d < STAR_N_REQUIRED_DIMENSIONS)
        {
          sum += kappa (&self->dimensions[d]);
          f1_sum += f1;
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      score (&self->flags[i], 1, &p, &r, &f1);
      g_print ("%-22s %6.2f %9.2f %6.2f %6.2f   ", flags[i].flag, kappa (&self->flags[i]), p, r,
               f1);
      print_confusion (&self->flags[i]);
    }

  g_print ("%d stories, four dimensions: mean kappa %.3f, mean F1 of quantified %.3f\n",
           self->stories, sum / STAR_N_REQUIRED_DIMENSIONS, f1_sum / STAR_N_REQUIRED_DIMENSIONS);
}

static void
print_groups (const Accuracy *self)
{
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const Group *group = value;

      g_print ("%-28s %3d stories, levels agreed %3d of %3d = %.2f\n", (char *) name,
               group->stories, group->agreed, group->levels,
               ratio (group->agreed, group->levels));
    }
}

static gboolean
read_file (Accuracy *self, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;

  lines = g_strsplit (contents, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && !read_line (self, lines[i], error))
        {
          g_prefix_error (error, "%s:%d: ", path, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

int
main (int argc, char *argv[])
{
  Accuracy self = { 0 };
  GOptionEntry entries[] = {
    { "wrong", 'w', 0, G_OPTION_ARG_NONE, &self.wrong, "Show each disagreement", NULL },
    { "groups", 'g', 0, G_OPTION_ARG_NONE, &self.by_group, "Show each source by itself", NULL },
    { "whole", 0, 0, G_OPTION_ARG_NONE, &self.whole, "Judge each text without its headings", NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE.jsonl");
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (argc != 2)
    {
      g_printerr ("One file with labelled stories is needed.\n");
      return EXIT_FAILURE;
    }

  self.coverage = coverage;
  self.groups = groups;
  if (!read_file (&self, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (self.by_group)
    print_groups (&self);
  print_scores (&self);

  return EXIT_SUCCESS;
}
