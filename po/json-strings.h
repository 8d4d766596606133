/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the catalogues under data, for translators; build-aux/json-strings made it. */
