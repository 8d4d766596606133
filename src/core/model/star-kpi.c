/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-kpi.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-property-private.h"

/**
 * StarKpi:
 *
 * One row of KPI movement: what a metric was, what it is now, and how that is known.
 * Values are kept as the user wrote them, "1,200" stays "1,200".
 */
struct _StarKpi
{
  GObject parent_instance;

  char *metric;
  char *unit;
  char *from;
  char *to;
  char *target;
  char *window;
  char *source;
  char *formula;
  char *extra;
  GStrv inputs;
  StarDirection direction;
  StarProvenance provenance;
};

enum {
  PROP_0,
  PROP_METRIC,
  PROP_UNIT,
  PROP_FROM,
  PROP_TO,
  PROP_TARGET,
  PROP_WINDOW,
  PROP_SOURCE,
  PROP_FORMULA,
  PROP_EXTRA,
  PROP_INPUTS,
  PROP_DIRECTION,
  PROP_PROVENANCE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarKpi, star_kpi, G_TYPE_OBJECT)

/* The place of a text property, so that one getter and one setter serve all of them. */
static char **
text_field (StarKpi *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_METRIC:
      return &self->metric;
    case PROP_UNIT:
      return &self->unit;
    case PROP_FROM:
      return &self->from;
    case PROP_TO:
      return &self->to;
    case PROP_TARGET:
      return &self->target;
    case PROP_WINDOW:
      return &self->window;
    case PROP_SOURCE:
      return &self->source;
    case PROP_FORMULA:
      return &self->formula;
    case PROP_EXTRA:
      return &self->extra;
    default:
      return NULL;
    }
}

static void
star_kpi_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarKpi *self = STAR_KPI (object);

  switch (prop_id)
    {
    case PROP_INPUTS:
      g_value_set_boxed (value, self->inputs);
      break;
    case PROP_DIRECTION:
      g_value_set_enum (value, self->direction);
      break;
    case PROP_PROVENANCE:
      g_value_set_enum (value, self->provenance);
      break;
    default:
      if (text_field (self, prop_id) == NULL)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      else
        g_value_set_string (value, *text_field (self, prop_id));
    }
}

static void
star_kpi_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarKpi *self = STAR_KPI (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_INPUTS:
      changed = star_property_set_strv (&self->inputs, g_value_get_boxed (value));
      break;
    case PROP_DIRECTION:
      changed = star_property_set_int ((int *) &self->direction, g_value_get_enum (value));
      break;
    case PROP_PROVENANCE:
      changed = star_property_set_int ((int *) &self->provenance, g_value_get_enum (value));
      break;
    default:
      if (text_field (self, prop_id) == NULL)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      else
        changed = star_property_set_text (text_field (self, prop_id), g_value_get_string (value));
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
star_kpi_finalize (GObject *object)
{
  StarKpi *self = STAR_KPI (object);

  for (guint i = PROP_METRIC; i <= PROP_EXTRA; i++)
    g_clear_pointer (text_field (self, i), g_free);
  g_clear_pointer (&self->inputs, g_strfreev);

  G_OBJECT_CLASS (star_kpi_parent_class)->finalize (object);
}

static void
star_kpi_class_init (StarKpiClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_kpi_get_property;
  object_class->set_property = star_kpi_set_property;
  object_class->finalize = star_kpi_finalize;

  props[PROP_METRIC] = star_property_text_spec ("metric");
  props[PROP_UNIT] = star_property_text_spec ("unit");
  props[PROP_FROM] = star_property_text_spec ("from");
  props[PROP_TO] = star_property_text_spec ("to");
  props[PROP_TARGET] = star_property_text_spec ("target");
  props[PROP_WINDOW] = star_property_text_spec ("window");
  props[PROP_SOURCE] = star_property_text_spec ("source");
  props[PROP_FORMULA] = star_property_text_spec ("formula");
  props[PROP_EXTRA] = star_property_text_spec ("extra");
  props[PROP_INPUTS] = star_property_strv_spec ("inputs");
  props[PROP_DIRECTION] =
    star_property_enum_spec ("direction", STAR_TYPE_DIRECTION, STAR_DIRECTION_NONE);
  props[PROP_PROVENANCE] =
    star_property_enum_spec ("provenance", STAR_TYPE_PROVENANCE, STAR_PROVENANCE_UNSTATED);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_kpi_init (StarKpi *self)
{
  for (guint i = PROP_METRIC; i <= PROP_EXTRA; i++)
    *text_field (self, i) = g_strdup ("");
  self->inputs = g_new0 (char *, 1);
}

/**
 * star_kpi_new:
 *
 * Returns: (transfer full): an empty row
 */
StarKpi *
star_kpi_new (void)
{
  return g_object_new (STAR_TYPE_KPI, NULL);
}

/**
 * star_kpi_copy:
 *
 * Returns: (transfer full): another row with the same values
 */
StarKpi *
star_kpi_copy (StarKpi *self)
{
  StarKpi *copy;

  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  copy = star_kpi_new ();
  star_property_copy_all (G_OBJECT (self), G_OBJECT (copy), props, N_PROPS);

  return copy;
}

/**
 * star_kpi_assign:
 *
 * Gives the row the values of @other.
 */
void
star_kpi_assign (StarKpi *self, StarKpi *other)
{
  g_return_if_fail (STAR_IS_KPI (self));
  g_return_if_fail (STAR_IS_KPI (other));

  star_property_copy_all (G_OBJECT (other), G_OBJECT (self), props, N_PROPS);
}

/**
 * star_kpi_equal:
 *
 * Returns: %TRUE if both rows have the same values
 */
gboolean
star_kpi_equal (StarKpi *self, StarKpi *other)
{
  g_return_val_if_fail (STAR_IS_KPI (self), FALSE);
  g_return_val_if_fail (STAR_IS_KPI (other), FALSE);

  return star_property_all_equal (G_OBJECT (self), G_OBJECT (other), props, N_PROPS);
}

/**
 * star_kpi_is_empty:
 *
 * Returns: %TRUE if the row names no metric and no value
 */
gboolean
star_kpi_is_empty (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), TRUE);

  return *self->metric == '\0' && *self->from == '\0' && *self->to == '\0';
}

/* A value with the row's unit, unless the user wrote the unit with the number. */
static void
append_value (GString *text, const char *value, const char *unit)
{
  g_string_append (text, value);
  if (*unit != '\0' && !g_str_has_suffix (value, unit))
    {
      if (!g_str_equal (unit, "%") || g_ascii_isalpha (value[strlen (value) - 1]))
        g_string_append_c (text, ' ');
      g_string_append (text, unit);
    }
}

/**
 * star_kpi_to_text:
 *
 * Puts the row in words, as it is shown and said: "p95 freshness 24 h → 3 min (target 5 min)".
 *
 * Returns: (transfer full): one line of text, empty for an empty row
 */
char *
star_kpi_to_text (StarKpi *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  text = g_string_new (self->metric);
  if (*self->from != '\0')
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      append_value (text, self->from, self->unit);
    }
  if (*self->to != '\0')
    {
      if (*self->from != '\0')
        g_string_append (text, " → ");
      else if (text->len > 0)
        g_string_append_c (text, ' ');
      append_value (text, self->to, self->unit);
    }
  if (*self->target != '\0')
    {
      g_autoptr (GString) target = g_string_new (NULL);

      append_value (target, self->target, self->unit);
      g_string_append_c (text, ' ');
      /* Translators: follows a figure, as in "24 h → 3 min (target 5 min)" */
      g_string_append_printf (text, _("(target %s)"), target->str);
    }
  if (*self->window != '\0')
    g_string_append_printf (text, ", %s", self->window);

  return g_strdup (text->str);
}

/**
 * star_kpi_get_metric:
 *
 * Returns: (transfer none): what was measured, such as "cost per run"
 */
const char *
star_kpi_get_metric (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->metric;
}

/**
 * star_kpi_get_unit:
 *
 * Returns: (transfer none): the unit of all its values, "" if they carry their own or have none
 */
const char *
star_kpi_get_unit (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->unit;
}

/**
 * star_kpi_get_from:
 *
 * Returns: (transfer none): the value before, as the user wrote it
 */
const char *
star_kpi_get_from (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->from;
}

/**
 * star_kpi_get_to:
 *
 * Returns: (transfer none): the value after, as the user wrote it
 */
const char *
star_kpi_get_to (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->to;
}

/**
 * star_kpi_get_target:
 *
 * Returns: (transfer none): the value that was to be reached, "" if none was set
 */
const char *
star_kpi_get_target (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->target;
}

/**
 * star_kpi_get_window:
 *
 * Returns: (transfer none): the period over which it was measured
 */
const char *
star_kpi_get_window (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->window;
}

/**
 * star_kpi_get_source:
 *
 * Returns: (transfer none): where the values are from, such as "invoice"
 */
const char *
star_kpi_get_source (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->source;
}

/**
 * star_kpi_get_formula:
 *
 * Returns: (transfer none): the id of the formula that made the row, "" if none did
 */
const char *
star_kpi_get_formula (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->formula;
}

/**
 * star_kpi_get_extra:
 *
 * Returns: (transfer none): a JSON object with members that a newer or other program wrote,
 *   kept for the next export; "" if there are none
 */
const char *
star_kpi_get_extra (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return self->extra;
}

/**
 * star_kpi_get_inputs:
 *
 * Returns: (transfer none): the formula's inputs, each as "name=value"
 */
const char *const *
star_kpi_get_inputs (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), NULL);

  return (const char *const *) self->inputs;
}

/**
 * star_kpi_get_direction:
 *
 * Returns: which way is better
 */
StarDirection
star_kpi_get_direction (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), STAR_DIRECTION_NONE);

  return self->direction;
}

/**
 * star_kpi_get_provenance:
 *
 * Returns: how the number is known
 */
StarProvenance
star_kpi_get_provenance (StarKpi *self)
{
  g_return_val_if_fail (STAR_IS_KPI (self), STAR_PROVENANCE_UNSTATED);

  return self->provenance;
}
