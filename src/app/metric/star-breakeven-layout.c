/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven-layout.h"

#include <glib/gi18n.h>
#include <math.h>

#include "star-chart-ink.h"
#include "star-local-amount.h"

/* In pixels. */
#define GAP 6
#define SAMPLE 24

/* About how many figures stand along an axis. */
#define TICKS 4
#define DIGITS 3

/**
 * StarBreakevenLayout:
 *
 * From the top: what the lines are called, a row or two for what the horizon is called, the lines
 * with the totals beside them, the months below them, and that they are months. Nothing that is
 * written lies on something else that is, nor where a line can run: of the figures along an axis
 * there are only as many as have room.
 */
struct _StarBreakevenLayout
{
  GtkWidget *widget;
  const StarBreakeven *plan;
  const char *currency;

  graphene_rect_t area;
  double last_month;
  double least;
  double most;
  int line;
  int width;
  int axis;
  gboolean mirrored;

  /* Owned references */
  GPtrArray *labels;
  GArray *totals;
};

static void
label_free (gpointer data)
{
  StarBreakevenLabel *label = data;

  g_free (label->text);
  g_free (label);
}

/* Takes the text. No more of it than fits in. */
static StarBreakevenLabel *
add_label (StarBreakevenLayout *self, char *text, float x, float y, float most)
{
  StarBreakevenLabel *label = g_new0 (StarBreakevenLabel, 1);
  float width = star_chart_ink_text_width (self->widget, text);

  label->text = text;
  label->area = GRAPHENE_RECT_INIT (x, y, MAX (MIN (width, most), 1), self->line);
  g_ptr_array_add (self->labels, label);

  return label;
}

/* The other way round where that is how one reads. */
static void
mirror (StarBreakevenLayout *self, graphene_rect_t *area)
{
  if (self->mirrored)
    area->origin.x = self->width - area->origin.x - area->size.width;
}

/* A step of 1, 2 or 5 times a power of ten. */
static double
find_step (double rough)
{
  double power = pow (10, floor (log10 (rough)));
  double share = rough / power;

  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

/* The next one of them. */
static double
find_next_step (double step)
{
  return find_step (step * 1.5);
}

static char *
write_money (StarBreakevenLayout *self, double amount)
{
  return star_local_amount_write_money (amount, self->currency, DIGITS);
}

static void
find_range (StarBreakevenLayout *self)
{
  self->last_month = MAX (star_breakeven_get_last_month (self->plan), 1);
  for (int side = 0; side < 2; side++)
    {
      double end = star_breakeven_get_total (self->plan, side, self->last_month);

      self->least = MIN (self->least, MIN (self->plan->upfront[side], end));
      self->most = MAX (self->most, MAX (self->plan->upfront[side], end));
    }
  if (self->most <= self->least)
    self->most = self->least + 1;
}

/* The totals that are written, which all have a line of their own in @height. */
static void
choose_totals (StarBreakevenLayout *self, float height)
{
  double range = self->most - self->least;
  double step = find_step (range / TICKS);

  while (step < range && height * step / range < self->line)
    step = find_next_step (step);
  for (double n = ceil (self->least / step); n * step <= self->most; n++)
    {
      double total = n * step;

      g_array_append_val (self->totals, total);
    }
}

static int
measure_totals (StarBreakevenLayout *self)
{
  int width = 0;

  for (guint i = 0; i < self->totals->len; i++)
    {
      g_autofree char *text = write_money (self, g_array_index (self->totals, double, i));

      width = MAX (width, star_chart_ink_text_width (self->widget, text));
    }

  /* The lines need their part of what is narrow. */
  return MIN (width, self->width / 2) + GAP;
}

static void
add_names (StarBreakevenLayout *self, const char *const *names)
{
  for (int side = 0; side < 2; side++)
    {
      StarBreakevenLabel *label = add_label (self, g_strdup (names[side]), SAMPLE + GAP,
                                             side * self->line, self->width - SAMPLE - GAP);

      mirror (self, &label->area);
    }
}

static float
place_month (StarBreakevenLayout *self, double month)
{
  return self->axis + month / self->last_month * MAX (self->width - self->axis - GAP, 1);
}

/* Before the line of the horizon, and what follows it behind it, as far as there is room. What is
 * written is not mirrored yet. Returns: the rows that it takes. */
static int
add_horizon (StarBreakevenLayout *self, float top)
{
  float at = place_month (self, self->plan->horizon);
  StarBreakevenLabel *horizon, *beyond;
  float start;

  if (self->plan->horizon > self->last_month)
    return 0;

  horizon = add_label (self, g_strdup (_("Horizon")), 0, top, self->width);
  horizon->area.origin.x = CLAMP (at - GAP - horizon->area.size.width, 0,
                                  self->width - horizon->area.size.width);
  if (self->plan->horizon == self->last_month)
    return 1;

  beyond = add_label (self, g_strdup (_("Extrapolated")), 0, top, self->width);
  start = MAX (at + GAP, horizon->area.origin.x + horizon->area.size.width + 2 * GAP);
  beyond->area.origin.x = MIN (start, self->width - beyond->area.size.width);
  if (beyond->area.origin.x == start)
    return 1;

  beyond->area.origin.y += self->line;
  return 2;
}

static void
add_totals (StarBreakevenLayout *self)
{
  for (guint i = 0; i < self->totals->len; i++)
    {
      double total = g_array_index (self->totals, double, i);
      float y = star_breakeven_layout_locate (self, 0, total).y - self->line / 2.0;
      StarBreakevenLabel *label = add_label (self, write_money (self, total), 0, y,
                                             self->axis - GAP);

      label->area.origin.x = self->axis - GAP - label->area.size.width;
      mirror (self, &label->area);
    }
}

/* As near to the middle of its month as there is room. */
static void
add_month (StarBreakevenLayout *self, char *text, double month, float y)
{
  StarBreakevenLabel *label = add_label (self, text, 0, y, self->width);

  label->area.origin.x = CLAMP (place_month (self, month) - label->area.size.width / 2, 0,
                                self->width - label->area.size.width);
  mirror (self, &label->area);
}

/* The last one is the widest. */
static void
add_months (StarBreakevenLayout *self, float y)
{
  g_autofree char *widest = g_strdup_printf ("%.0f", self->last_month);
  float width = star_chart_ink_text_width (self->widget, widest) + GAP;
  float track = place_month (self, self->last_month) - self->axis;
  double step = MAX (find_step (self->last_month / TICKS), 1);

  /* What stands at the end is moved in by half of its width at most. */
  while (step < self->last_month && track * step / self->last_month < width * 1.5)
    step = find_next_step (step);
  for (double n = 0; n * step <= self->last_month; n++)
    add_month (self, g_strdup_printf ("%.0f", n * step), n * step, y);
  add_month (self, g_strdup (_("Months")), self->last_month / 2, y + self->line);
}

static void
place_all (StarBreakevenLayout *self, const char *const *names)
{
  float top = 2 * self->line + GAP;
  float below = 2.5 * self->line;
  float height = gtk_widget_get_height (self->widget);
  guint first;

  /* How much room there is depends on the rows above, which depend on the axis beside it. */
  choose_totals (self, height - top - 2.5 * self->line - below);
  self->axis = measure_totals (self);
  add_names (self, names);
  first = self->labels->len;
  top += add_horizon (self, top) * self->line;
  for (guint i = first; i < self->labels->len; i++)
    mirror (self, &((StarBreakevenLabel *) self->labels->pdata[i])->area);
  top += self->line / 2.0;

  self->area = GRAPHENE_RECT_INIT (self->axis, top, MAX (self->width - self->axis - GAP, 1),
                                   MAX (height - top - below, 1));
  mirror (self, &self->area);
  add_totals (self);
  add_months (self, top + self->area.size.height + self->line / 2.0);
}

/**
 * star_breakeven_layout_new:
 * @widget: where all is written and drawn; its size and its font count
 * @plan: (not nullable): what is compared; has to live as long as the layout
 * @name_a: how the first side is called
 * @name_b: how the second side is called
 * @currency: (nullable): the code of the currency of both, to live as long
 *
 * Returns: (transfer full): the places
 */
StarBreakevenLayout *
star_breakeven_layout_new (GtkWidget *widget, const StarBreakeven *plan, const char *name_a,
                           const char *name_b, const char *currency)
{
  StarBreakevenLayout *self;
  const char *const names[] = { name_a, name_b };

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (name_a != NULL && name_b != NULL, NULL);

  self = g_new0 (StarBreakevenLayout, 1);
  self->widget = widget;
  self->plan = plan;
  self->currency = currency;
  self->labels = g_ptr_array_new_with_free_func (label_free);
  self->totals = g_array_new (FALSE, FALSE, sizeof (double));
  self->line = star_chart_ink_text_height (widget);
  self->width = MAX (gtk_widget_get_width (widget), 1);
  self->mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  find_range (self);
  place_all (self, names);

  return self;
}

void
star_breakeven_layout_free (StarBreakevenLayout *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->labels);
  g_array_unref (self->totals);
  g_free (self);
}

/**
 * star_breakeven_layout_get_labels:
 *
 * Returns: (transfer none) (element-type StarBreakevenLabel): all that is written
 */
GPtrArray *
star_breakeven_layout_get_labels (StarBreakevenLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->labels;
}

/**
 * star_breakeven_layout_get_area:
 *
 * Returns: (transfer none): where lines are drawn
 */
const graphene_rect_t *
star_breakeven_layout_get_area (StarBreakevenLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->area;
}

/**
 * star_breakeven_layout_get_sample:
 *
 * Returns: where a piece of the line of @side stands beside its name
 */
graphene_rect_t
star_breakeven_layout_get_sample (StarBreakevenLayout *self, StarBreakevenSide side)
{
  graphene_rect_t sample = GRAPHENE_RECT_INIT (0, 0, SAMPLE, 0);

  g_return_val_if_fail (self != NULL, sample);

  sample = GRAPHENE_RECT_INIT (0, side * self->line, SAMPLE, self->line);
  mirror (self, &sample);

  return sample;
}

/**
 * star_breakeven_layout_get_totals:
 *
 * Returns: (transfer none) (element-type double): the totals that are written
 */
GArray *
star_breakeven_layout_get_totals (StarBreakevenLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->totals;
}

/**
 * star_breakeven_layout_get_last_month:
 *
 * Returns: the month at the end of the lines
 */
double
star_breakeven_layout_get_last_month (StarBreakevenLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->last_month;
}

/**
 * star_breakeven_layout_locate:
 *
 * Returns: where a total of a month lies
 */
graphene_point_t
star_breakeven_layout_locate (StarBreakevenLayout *self, double month, double total)
{
  float along, up;

  g_return_val_if_fail (self != NULL, GRAPHENE_POINT_INIT (0, 0));

  along = month / self->last_month;
  up = (total - self->least) / (self->most - self->least);
  if (self->mirrored)
    along = 1 - along;

  return GRAPHENE_POINT_INIT (self->area.origin.x + along * self->area.size.width,
                              self->area.origin.y + (1 - up) * self->area.size.height);
}
