/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sentence-question.h"

#include <glib/gi18n.h>

#include "star-message.h"

/* What is asked before a sentence goes into a story. */

static AdwMessageDialog *
create (GtkWindow *parent)
{
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));

  adw_message_dialog_add_response (message, "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (message, "cancel");

  return message;
}

static char *
describe_edited (StarInsertedSentence *old)
{
  const char *section = star_section_get_label (star_inserted_sentence_get_section (old));
  const char *text = star_inserted_sentence_get_text (old);

  if (text == NULL)
    return g_strdup_printf (
      /* Translators: %s is a field of a story, such as Result */
      _("The sentence of this number no longer stands in %s. The metric is updated either way."),
      section);

  return g_strdup_printf (
    /* Translators: %1$s is a field of a story, such as Result, %2$s a sentence in it */
    _("The sentence of this number was changed by hand since. In %1$s it is now:\n\n“%2$s”\n\nThe "
      "metric is updated either way."),
    section, text);
}

/**
 * star_sentence_question_new_edited:
 * @old: what has become of the sentence, edited or gone
 * @is_removal: whether nothing is to take its place
 *
 * Asks what is to become of it: "replace", "leave", "insert" anew, or "cancel".
 *
 * Returns: (transfer none): the question
 */
GtkWindow *
star_sentence_question_new_edited (GtkWindow *parent, StarInsertedSentence *old,
                                   gboolean is_removal)
{
  AdwMessageDialog *message;
  g_autofree char *body = NULL;
  gboolean is_there;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (STAR_IS_INSERTED_SENTENCE (old), NULL);

  message = create (parent);
  body = describe_edited (old);
  is_there = star_inserted_sentence_get_text (old) != NULL;
  if (is_there)
    adw_message_dialog_add_response (message, "replace", is_removal ? _("_Remove") : _("_Replace"));
  if (!is_removal)
    adw_message_dialog_add_response (message, "insert", _("_Insert Anew"));
  adw_message_dialog_add_response (message, "leave", _("_Leave the Text"));
  adw_message_dialog_set_default_response (message, "leave");
  star_message_set (message,
                    is_there ? _("The Sentence Was Edited") : _("The Sentence Is Not There"), body);

  return GTK_WINDOW (message);
}

/**
 * star_sentence_question_new_outdated:
 * @sentence: what was edited, and does not have the result in it
 * @result: the result, in words
 *
 * Asks whether to "renew" it, to "insert" it as it is, or to "cancel".
 *
 * Returns: (transfer none): the question
 */
GtkWindow *
star_sentence_question_new_outdated (GtkWindow *parent, const char *sentence, const char *result)
{
  AdwMessageDialog *message;
  g_autofree char *body = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (sentence != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  message = create (parent);
  body = g_strdup_printf (
    /* Translators: %1$s is a value, or two of them, %2$s a sentence */
    _("The result is %1$s now, but the sentence was edited before the numbers changed:\n\n“%2$s”"),
    result, sentence);
  adw_message_dialog_add_response (message, "insert", _("_Insert as It Is"));
  adw_message_dialog_add_response (message, "renew", _("Use the _New Wording"));
  adw_message_dialog_set_default_response (message, "renew");
  star_message_set (message, _("The Sentence Has Another Number"), body);

  return GTK_WINDOW (message);
}
