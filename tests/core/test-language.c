/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage.h"
#include "star-language.h"

typedef struct {
  const char *language;
  const char *text;
} Case;

static const Case foreign[] = {
  { "de", "Die Bäckerei lieferte jeden Morgen zu spät, weil die Touren von Hand geplant wurden. Ich "
          "habe mit dem Fuhrpark eine neue Planung eingeführt und 40 % der Fahrten gespart. Seit "
          "dem Sommer ist kein Wagen mehr zu spät gekommen." },
  { "fr", "La boulangerie livrait trop tard chaque matin, parce que les tournées étaient préparées à "
          "la main. J'ai proposé avec le chef du dépôt un nouveau plan et nous avons évité 40 % des "
          "trajets. Depuis cet été, aucun camion n'est arrivé en retard dans les magasins." },
  { "es", "La panadería entregaba tarde cada mañana porque las rutas se preparaban a mano. Yo propuse "
          "un plan nuevo con el jefe del almacén y ahorramos el 40 % de los viajes. Desde el verano "
          "ningún camión ha llegado tarde a las tiendas." },
  { "pt", "A padaria entregava tarde todas as manhãs porque as rotas eram preparadas à mão. Eu propus "
          "um plano novo com o chefe do armazém e poupámos 40 % das viagens. Desde o verão nenhum "
          "camião chegou tarde às lojas, e isso não foi por acaso." },
  { "it", "Il forno consegnava in ritardo ogni mattina perché i giri erano preparati a mano. Ho "
          "proposto con il capo del magazzino un nuovo piano e abbiamo evitato il 40 % dei viaggi. "
          "Dopo questa estate nessun camion è arrivato in ritardo nei negozi della città." },
  { "nl", "De bakkerij leverde elke ochtend te laat, omdat de ritten met de hand werden gepland. Ik "
          "heb met het hoofd van het magazijn een nieuw plan gemaakt en we hebben 40 % van de ritten "
          "bespaard. Daarna is er geen wagen meer te laat gekomen." },
  { "pl", "Piekarnia spóźniała się każdego ranka, ponieważ trasy były układane ręcznie. Razem z "
          "kierownikiem magazynu wprowadziłem nowy plan, który pozwolił oszczędzić 40 % przejazdów. "
          "Od lata żaden samochód nie przyjechał za późno, a to już nie jest przypadek, bo tak "
          "było przez cały rok." },
  { "sv", "Bageriet levererade för sent varje morgon, eftersom rutterna planerades för hand. Jag tog "
          "fram en ny plan med chefen för lagret och vi sparade 40 % av turerna. Efter sommaren har "
          "inte en enda bil kommit för sent till butikerna." },
  { "tr", "Fırın her sabah geç teslimat yapıyordu, çünkü rotalar elle hazırlanıyordu. Ben depo şefi "
          "ile yeni bir plan hazırladım ve seferlerin yüzde 40'ını azalttık. Bu yaz daha önce olduğu "
          "gibi geç kalan bir araç olmadı ve tüm ekip için daha sakin oldu." },
  { "ru", "Пекарня каждое утро опаздывала, потому что маршруты составляли вручную. Я вместе с "
          "начальником склада предложил новый план, и мы сократили 40 % поездок. С лета ни одна "
          "машина не приехала в магазины поздно." },
  { "uk", "Пекарня щоранку запізнювалася, бо маршрути складали вручну. Я разом із керівником складу "
          "запропонував новий план, і ми скоротили 40 % поїздок. Від літа жодна машина не приїхала "
          "до крамниць пізно, та що важливо, це вже не випадок." },
  { "zh", "面包店每天早上送货都迟到，因为路线是手工安排的。我和仓库主管一起提出了新的计划，减少了百分之四十的"
          "行程。从夏天开始，没有一辆车迟到。" },
  { "ja", "パン屋の配達は、手作業で経路を決めていたため、毎朝遅れていました。私は倉庫の責任者と一緒に新しい"
          "計画を作り、移動を四割減らしました。夏からは一台も遅れていません。" },
  { "ar", "كان المخبز يتأخر كل صباح لأن الطرق كانت تُرسم باليد. اقترحت مع مدير المخزن خطة جديدة ووفرنا "
          "أربعين في المئة من الرحلات. منذ الصيف لم تصل أي شاحنة متأخرة إلى المتاجر." },
  { "hi", "बेकरी हर सुबह देर से माल पहुँचाती थी क्योंकि रास्ते हाथ से तय होते थे। मैंने गोदाम के प्रमुख के साथ एक नई "
          "योजना बनाई और हमने चालीस प्रतिशत फेरे बचाए। गर्मियों के बाद से एक भी गाड़ी देर से नहीं आई।" },
  /* It is none that has small words here, but not English either. */
  { "und", "Pekáreň dodávala každé ráno neskoro, lebo cesty sa plánovali ručne. Spolu s vedúcim skladu "
           "som navrhol nový plán a ušetrili sme 40 % jázd. Odvtedy žiadne auto neprišlo neskoro." },
  { "cs", "Pekárna dodávala každé ráno pozdě, protože trasy se plánovaly ručně. Se šéfem skladu jsem "
          "navrhl nový plán, který byl hotový za týden, a ušetřili jsme 40 % jízd. Od léta není žádné "
          "auto pozdě a tak to také zůstalo." },
  /* Names and words of the trade are English everywhere. */
  { "de", "Wir haben den Checkout Service von Jenkins auf GitHub Actions umgezogen und das Deployment "
          "mit Helm und Argo CD automatisiert. Ich habe die Pipeline für das Backend Team gebaut, und "
          "die Build Zeit ist von 40 min auf 6 min gefallen." },
  { "ru", "Мы перенесли Checkout Service на Kubernetes и Argo CD, потому что старый Jenkins падал каждую "
          "неделю. Я написал Helm chart и runbook, время сборки упало с 40 min до 6 min, и команда "
          "больше не дежурит по ночам." },
  /* Most of it decides. */
  { "fr", "We moved to the new depot in spring. La boulangerie livrait trop tard chaque matin, parce "
          "que les tournées étaient préparées à la main. J'ai proposé avec le chef du dépôt un "
          "nouveau plan et nous avons évité 40 % des trajets." },
};

static const char *const english[] = {
  "The bakery delivered late every morning because the tours were planned by hand. With the head of "
  "the depot I made a new plan, and we saved 40 % of the trips. No van has been late since summer.",
  /* Bullets without a small word. */
  "- Scale: 14 depots, 40 vans, 900 shops daily\n- Cost: €40k/year → €24k/year\n"
  "- Reliability: late vans 12/week → 0\n- People: six planners, two trainees\n- Status: done",
  /* Figures. */
  "MTTR 4 h → 20 min\np95 900 ms → 120 ms\nSLO 99.5 % → 99.95 %\nCPU 80 % → 35 %\nNPS 31 → 54\n"
  "DAU 1.2M → 2.4M\nARR $4M → $9M\nCAC $80 → $55\nchurn 4 % → 2.5 %\nON-CALL PAGES 40 → 3",
  "WE MOVED THE LEDGER TO A NEW CLUSTER IN NINE DAYS AND LOST NOT ONE ROW. I DECIDED AGAINST A "
  "WEEKEND SHUTDOWN, BECAUSE SHOPS TRADE ON SUNDAYS TOO. THE BILL FELL BY A THIRD.",
  /* Names, and places with small words in them. */
  "Kafka, Flink, Spark, Airflow, dbt, Snowflake, Terraform, Argo CD, Helm, Istio, Envoy, Vault, "
  "Consul, Nomad, Redis, Postgres, Cassandra, Elasticsearch, Grafana, Prometheus, Loki, Tempo",
  "Los Angeles: 40 stores. Las Vegas: 12 stores. La Paz: 9 stores. El Paso: 7 stores. Rio de Janeiro: "
  "30 stores. Costa del Sol: 4 stores. Santiago de Compostela: 2 stores. São Paulo: 51 stores.",
  "Customers: Crédit Agricole, Banco de España, Caisse des Dépôts, Banca Monte dei Paschi, Stadtwerke "
  "München, Société Générale, Rabobank, Deutsche Bahn, La Poste, Telefónica, Île-de-France Mobilités",
  /* Signs and letters of another encoding. */
  "â€¢ Cost â†’ €24k\nâ€¢ Vans â†’ 40\nâ€¢ Shops â†’ 900\nâ€¢ Planners â†’ six\nâ€¢ Pages â†’ 3\n"
  "â€¢ Churn â†’ 2 %\nâ€¢ Late â†’ 0\nâ€¢ Depots â†’ 14\nâ€¢ Trips â†’ 60",
  "naïve retries, résumé upload, café loyalty, p95 40 µs, 8 Ω, façade tests, 14 depots, 40 vans, 900 shops, six "
  "planners, two trainees, zero incidents, weekly review, shared runbook, one decision log",
  /* Code. */
  "for i in range(40): print(i)\nif err != nil { return err }\nSELECT id, de, la FROM t WHERE un = 1;\n"
  "kubectl get pods -n prod | grep -v Running | wc -l\nexport PATH=$PATH:/usr/local/bin\nsed -e s/a/b/",
  /* A quotation in an English story. */
  "The client in Lyon said \"nous ne sommes pas prêts pour la production\", and he was right: the "
  "tests had never run against the real ledger. I moved the date by two weeks and paid for it.",
  "The name \"Die Brücke\" was my idea, and it is what the team still says when the old and the new "
  "ledger are compared. We run it each night, and 40 people in three towns read the result.",
  /* Too short to tell. */
  "Wir haben die Kosten um 40 % gesenkt, und ich habe das entschieden.",
  "コストを四割減らしました。",
  "",
  "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24",
  "👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻 👩‍💻",
  /* Most of it decides. */
  "Il forno consegnava in ritardo ogni mattina. The bakery delivered late every morning because the "
  "tours were planned by hand. With the head of the depot I made a new plan, and we saved 40 % of the "
  "trips. No van has been late since summer.",
};

static StarCoverageReport *
check (const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  return star_coverage_check_text (coverage, text);
}

static void
test_foreign (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (StarCoverageReport) report = check (foreign[i].text);
      g_autoptr (StarDigest) digest = star_coverage_report_to_digest (report);

      g_test_message ("%s", foreign[i].text);
      g_assert_cmpstr (star_coverage_report_get_language (report), ==, foreign[i].language);
      g_assert_cmpstr (digest->foreign, ==, foreign[i].language);
      g_assert_false (star_coverage_report_is_judged (report));
      g_assert_cmpstr (digest->foreign, ==, foreign[i].language);
      g_assert_false (star_coverage_report_is_ready (report));
      g_assert_cmpuint (star_coverage_report_get_flags (report)->len, ==, 0);
      for (int d = 0; d < STAR_N_DIMENSIONS; d++)
        {
          g_assert_cmpint (star_coverage_report_get_level (report, d), ==, STAR_LEVEL_MISSING);
          g_assert_cmpuint (star_coverage_report_get_evidence (report, d)->len, ==, 0);
          g_assert_null (star_coverage_report_get_strongest (report, d));
        }
    }
}

static void
test_english (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_autoptr (StarCoverageReport) report = check (english[i]);
      g_autoptr (StarDigest) digest = star_coverage_report_to_digest (report);

      g_test_message ("%s", english[i]);
      g_assert_cmpstr (star_coverage_report_get_language (report), ==, "en");
      g_assert_null (digest->foreign);
      g_assert_true (star_coverage_report_is_judged (report));
    }
}

/* The language is that of the story as a whole, and what is found comes back with it. */
static void
test_story (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) german = NULL;
  g_autoptr (StarCoverageReport) mixed = NULL;
  g_autoptr (GString) long_text = g_string_new (NULL);

  star_story_set_text (story, STAR_SECTION_SITUATION, foreign[0].text);
  star_story_set_text (story, STAR_SECTION_RESULT, "Kosten: €40,000 → €24,000");
  german = star_coverage_check (coverage, story);
  g_assert_cmpstr (star_coverage_report_get_language (german), ==, "de");
  g_assert_cmpint (star_coverage_report_get_level (german, STAR_DIMENSION_COST), ==,
                   STAR_LEVEL_MISSING);

  for (int i = 0; i < 3; i++)
    g_string_append (long_text, english[0]);
  star_story_set_text (story, STAR_SECTION_ACTION, long_text->str);
  mixed = star_coverage_check (coverage, story);
  g_assert_true (star_coverage_report_is_judged (mixed));
  g_assert_cmpint (star_coverage_report_get_level (mixed, STAR_DIMENSION_COST), ==,
                   STAR_LEVEL_QUANTIFIED);
}

/* A gap in a template is one in any language. */
static void
test_placeholder (void)
{
  g_autofree char *text = g_strconcat (foreign[0].text, " [Name]", NULL);
  g_autoptr (StarCoverageReport) report = check (text);
  GPtrArray *flags = star_coverage_report_get_flags (report);

  g_assert_false (star_coverage_report_is_judged (report));
  g_assert_cmpuint (flags->len, ==, 1);
  g_assert_cmpstr (((StarFlag *) g_ptr_array_index (flags, 0))->id, ==, "placeholder-left");
}

static void
test_labels (void)
{
  g_assert_cmpstr (star_language_get_label ("de"), ==, "German");
  g_assert_cmpstr (star_language_get_label ("xx"), ==, "xx");
  g_assert_cmpstr (star_language_get_label ("und"), ==, "another language");
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_cmpstr (star_language_get_label (foreign[i].language), !=, foreign[i].language);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/foreign", test_foreign);
  g_test_add_func ("/language/english", test_english);
  g_test_add_func ("/language/story", test_story);
  g_test_add_func ("/language/placeholder", test_placeholder);
  g_test_add_func ("/language/labels", test_labels);

  return g_test_run ();
}
