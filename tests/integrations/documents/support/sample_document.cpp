#include "tests/integrations/documents/support/sample_document.hpp"

#include <functional>
#include <utility>
#include <variant>

namespace calcar::documents::test {
namespace {

using engine::Bullets;
using engine::Callout;
using engine::DocumentContent;
using engine::DocumentKind;
using engine::DocumentSection;
using engine::Emphasis;
using engine::ExerciseCards;
using engine::IntervalBar;
using engine::KeyValues;
using engine::Paragraph;
using engine::Table;
using engine::Text;
using pack::Urgency;

Text plain(std::string words) { return {{std::move(words), false, Emphasis::Plain}}; }
Text strong(std::string words) { return {{std::move(words), true, Emphasis::Plain}}; }
Text gap(std::string words) { return {{std::move(words), false, Emphasis::Gap}}; }
Text muted(std::string words) { return {{std::move(words), false, Emphasis::Muted}}; }

DocumentContent framed(DocumentKind kind, std::string title) {
  DocumentContent content;
  content.kind = kind;
  content.language = "en";
  content.title = std::move(title);
  content.documentNumber = "20261123-1";
  content.draftMark = "DRAFT";
  content.banner = {{"Person", plain("Ida Läufer")},
                    {"Born", plain("14 Mar 1992 (34 years)")},
                    {"Record", plain("4711 (PRAXIS1)")},
                    {"Side", strong("LEFT")}};
  content.foot = {
      "20261123-1 · Calcar 0.1.0 · rules hip 2026.1 (0a1b2c3d4e5f)",
      "Decision support, not a certified medical device. Rules taken from publications; not signed off by a "
      "clinician."};
  content.pageOf = "page {page} of {pages}";
  return content;
}

DocumentSection dispositionSection() {
  return {
      "disposition",
      {},
      {Callout{Emphasis::Urgent, Urgency::Within48h, "Refer within 48 hours",
               plain("Suspected stress fracture of the LEFT femoral neck. No running, no hopping until it is "
                     "cleared.")},
       Paragraph{plain("Could still become: Refer today. These answers would settle it:")},
       Bullets{
           {plain(
                "Pain in ordinary walking, cannot stand on the leg: a yes would bring “Refer today” (stress "
                "fracture of the femoral neck)"),
            plain("Pain at rest: a yes would bring “Refer today” (stress fracture of the femoral neck)")}},
       Paragraph{muted("Consider; the clinician decides.")}}};
}

DocumentSection headSection() {
  return {"head",
          {},
          {KeyValues{{{"Contact", plain("23 Nov 2026 10:15, visit 1")},
                      {"Place", plain("Praxis am Kanal")},
                      {"Clinician", plain("Nora Berg, physiotherapist")},
                      {"Consent", gap("not recorded")}}}}};
}

DocumentSection complaintSection() {
  return {
      "complaint",
      "Complaint",
      {KeyValues{
          {{"Affected side", strong("LEFT")},
           {"In the person's words",
            plain("“It started the day after the long run, deep in the groin. Now I also feel it when I turn "
                  "over at night.”")},
           {"Where it hurts", plain("groin, deep in the crease (F4), LEFT, 6 of 10; above the groin "
                                    "ligament (F3), LEFT, 3 of 10")},
           {"Since", plain("2 Nov 2026 (3 weeks)")},
           {"Missed periods", gap("not asked")}}}}};
}

DocumentSection historySection() {
  return {"history",
          "History",
          {Paragraph{plain(
               "Groin pain LEFT since 2 Nov 2026, the day after a run of 21 km; the longest run of the 30 "
               "days before was 12.2 km. Worse on running, landing and stairs, eases with rest. No fall. "
               "Two earlier stress reactions of the RIGHT shin, the last one in 2021, both healed without "
               "surgery; bone density was measured once and was in the usual range.")},
           Paragraph{{{"Night pain: ", true, Emphasis::Plain},
                      {"yes, most nights. ", false, Emphasis::Plain},
                      {"Fever: ", true, Emphasis::Plain},
                      {"not asked", false, Emphasis::Gap},
                      {". ", false, Emphasis::Plain},
                      {"Loss of weight: ", true, Emphasis::Plain},
                      {"no.", false, Emphasis::Plain}}}}};
}

DocumentSection screeningSection() {
  return {"screening",
          "Screening",
          {Paragraph{gap("Screened 3 of 5 panels.")},
           KeyValues{{{"Bone stress",
                       {{"Asked aloud 23 Nov 2026 10:17. ", false, Emphasis::Plain},
                        {"Yes: night pain, jump in training. ", true, Emphasis::Plain},
                        {"The rest no.", false, Emphasis::Plain}}},
                      {"Infection", plain("Asked aloud 23 Nov 2026 10:19. All no.")},
                      {"Tumour",
                       {{"Asked aloud 23 Nov 2026 10:20. ", false, Emphasis::Plain},
                        {"Open: unexplained loss of weight, earlier cancer.", false, Emphasis::Gap}}},
                      {"Nerves, bladder and bowel", gap("not asked")},
                      {"Testicle", muted("not for this person")}}}}};
}

DocumentSection examinationSection() {
  return {
      "examination",
      "Examination",
      {Table{"Range and strength (the person's own sides)",
             {"Finding", "RIGHT", "LEFT", "Compared"},
             {{plain("Internal rotation (prone, knee at 90°)"), plain("33°"), plain("24°"),
               plain("9° less LEFT, error 7.8°")},
              {plain("External rotation (prone, knee at 90°)"), plain("41°"), plain("38°"),
               plain("within the error of 8.1°")},
              {plain("Flexion (supine)"), plain("122°"), plain("104°"), plain("18° less LEFT, error 6.3°")},
              {plain("Abductor strength (side-lying, break test)"),
               plain("1.82 Nm/kg"),
               plain("1.31 Nm/kg"),
               {{"28 % less LEFT", true, Emphasis::Plain}}},
              {plain("Adductor squeeze (0°)"), gap("not examined"), gap("not examined"), plain("–")}}},
       Table{"Tests and observation (the person's own sides)",
             {"Finding", "RIGHT", "LEFT", "Note"},
             {{plain("FADIR"), plain("no"), plain("yes"),
               plain("familiar pain in the groin at 90° of flexion")},
              {plain("Log roll"), gap("not examined"), gap("not examined"), plain("–")},
              {plain("Adductor palpation"), plain("no pain"), plain("no pain"), plain("–")},
              {plain("Hop test"), plain("–"), gap("not performed, blocked"),
               plain("a flag is open: stress fracture of the femoral neck")}}}}};
}

DocumentSection chainSection() {
  return {"kinetic-chain",
          "Kinetic chain",
          {Table{"Segments from mid-back to foot",
                 {"Segment", "State", "Tests"},
                 {{plain("Mid-back"), gap("not screened"), gap("Not examined: seated rotation.")},
                  {plain("Lower back and trunk"), strong("clear"), plain("Side plank: no deficit.")},
                  {plain("Hip"), strong("deficit"),
                   plain("Internal rotation: 9° less LEFT than on the other side (error 7.8°). Abductor "
                         "strength: 0.51 "
                         "Nm/kg less LEFT than on the other side (error 0.2 Nm/kg).")},
                  {plain("Knee"), strong("clear"), plain("Single-leg squat: no deficit.")},
                  {plain("Foot and ankle"), strong("within measurement error"),
                   plain("Knee to wall: 0.9 cm side difference, within the error of 1.5 cm.")}}}}};
}

DocumentSection conditionsSection() {
  return {
      "conditions",
      "What it could be",
      {Paragraph{gap("Two of three panels that decide a flag are open.")},
       IntervalBar{
           "Hip-related pain (FAI syndrome, labrum), LEFT", 560, 280, 800,
           "weak evidence · For: FADIR, groin pain · Against: stiffness under 30 minutes · Readings still "
           "open: 6"},
       IntervalBar{"Iliopsoas-related pain, LEFT", 330, 150, 580,
                   "consensus · For: place of pain · Against: nothing · Readings still open: 4"},
       IntervalBar{
           "Adductor-related pain, LEFT", 40, 10, 120,
           "moderate evidence · For: nothing · Against: no pain on palpation · Readings still open: 2"},
       Paragraph{
           muted("Percentages rest on assumed starting odds for runners in physiotherapy and on few, mostly "
                 "small studies. Several conditions can be true at once.")}}};
}

DocumentSection planSection() {
  return {"plan",
          "Plan",
          {Paragraph{strong("Now")},
           Bullets{{plain("Weight bearing: crutches when walking hurts."),
                    plain("Contact: sports physician or emergency department, by phone, today.")}},
           Paragraph{strong("Not now")},
           Bullets{{plain("Stop running, jumping and hopping."), plain("No stretching into groin pain.")}},
           Callout{Emphasis::Warning, Urgency::None, "Get help the same day if",
                   plain("Pain comes while walking or at rest. You limp. You cannot put weight on the leg.")},
           Callout{Emphasis::Plain, Urgency::None, "Pain rule",
                   plain("Up to 3 of 10 during exercise is acceptable if it is back within 24 hours.")}}};
}

DocumentSection imagingSection() {
  return {
      "imaging",
      "Imaging",
      {Bullets{
           {plain("Radiograph, pelvis and hip, LEFT, 16 Nov 2026; read by Dr. Ole Sand: no fracture seen"),
            plain("A normal radiograph does not rule out a stress fracture; consider MRI of hip and pelvis "
                  "without contrast.")}},
       Paragraph{strong("Set aside, not used")},
       Bullets{{plain("MRI, lower back, 3 May 2019: other region")}}}};
}

DocumentSection sourcesSection() {
  return {
      "sources",
      "Sources",
      {Bullets{
           {muted("Fictional A, Invented B. Bone stress in runners. Journal of Examples 2020;1:1–9 (cohort)"),
            muted("Example C. Rotation of the hip and its error. Example Letters 2018;4:12–20 (review)")}},
       Paragraph{muted(
           "Rules are taken from publications, graded by the strength of their evidence, and not signed "
           "off by a clinician.")}}};
}

DocumentSection signatureSection() {
  return {"signature",
          "Signature",
          {Paragraph{strong("Before this can be signed:")},
           Bullets{{gap("A named receiver is missing."),
                    gap("The phone call (who was reached, when) is missing.")}},
           KeyValues{{{"Name", plain("Nora Berg")},
                      {"Role", plain("physiotherapist")},
                      {"Registration", plain("P007")},
                      {"Signature", gap("not signed")}}}}};
}

DocumentSection addresseeSection() {
  return {"addressee",
          {},
          {KeyValues{{{"To", gap("not recorded")},
                      {"Phone", plain("555 0100")},
                      {"Phoned", gap("not phoned yet")},
                      {"From", plain("Nora Berg")},
                      {"Questions to", plain("555 0199, until 18:00")},
                      {"Date", plain("23 Nov 2026")},
                      {"Person's contact", plain("555 0123")}}}}};
}

using Change = std::function<void(std::string&)>;

void changeText(Text& text, const Change& change) {
  for (auto& span : text) {
    change(span.text);
  }
}

struct Changer {
  const Change& change;

  void operator()(Paragraph& block) const { changeText(block.text, change); }
  void operator()(Bullets& block) const {
    for (auto& item : block.items) {
      changeText(item, change);
    }
  }
  void rows(std::vector<KeyValues::Row>& rows) const {
    for (auto& row : rows) {
      change(row.key);
      changeText(row.value, change);
    }
  }
  void operator()(KeyValues& block) const { rows(block.rows); }
  void operator()(Table& block) const {
    change(block.caption);
    for (auto& title : block.header) {
      change(title);
    }
    for (auto& row : block.rows) {
      for (auto& cell : row) {
        changeText(cell, change);
      }
    }
  }
  void operator()(Callout& block) const {
    change(block.title);
    changeText(block.text, change);
  }
  void operator()(IntervalBar& block) const {
    change(block.label);
    change(block.caption);
  }
  void operator()(ExerciseCards& block) const {
    for (auto& card : block.cards) {
      change(card.title);
      change(card.alternative);
      for (auto& line : card.lines) {
        changeText(line, change);
      }
    }
  }
};

/// Visits every text of a document; what a visit changes stays changed.
void changeAll(DocumentContent& content, const Change& change) {
  const Changer changer{change};
  change(content.title);
  changer.rows(content.banner);
  for (auto& section : content.sections) {
    change(section.heading);
    for (auto& block : section.blocks) {
      std::visit(changer, block);
    }
  }
  for (auto& words : content.foot) {
    change(words);
  }
}

}  // namespace

DocumentContent sampleNote() {
  DocumentContent content = framed(DocumentKind::Note, "Consultation note");
  content.sections = {headSection(),       dispositionSection(), complaintSection(), historySection(),
                      screeningSection(),  examinationSection(), chainSection(),     imagingSection(),
                      conditionsSection(), planSection(),        sourcesSection(),   signatureSection()};
  return content;
}

DocumentContent sampleLetter() {
  DocumentContent content = framed(DocumentKind::Referral, "Referral letter");
  DocumentSection urgency{
      "urgency",
      {},
      {Callout{Emphasis::Urgent, Urgency::Within48h, "URGENT: within 48 hours",
               plain("Suspected stress fracture of the LEFT femoral neck in a runner.")}}};
  DocumentSection question{
      "question",
      "What is asked",
      {Paragraph{plain("MRI of hip and pelvis without contrast, and advice on weight bearing.")}}};
  content.sections = {urgency,          addresseeSection(), question,
                      historySection(), imagingSection(),   signatureSection()};
  return content;
}

DocumentContent everyCallout() {
  DocumentContent content = framed(DocumentKind::Assessment, "Assessment");
  DocumentSection section{"signs", "Signs", {}};
  const std::vector<std::pair<Urgency, std::string>> urgencies{
      {Urgency::Emergency, "Emergency now"},
      {Urgency::SameDay, "Refer today"},
      {Urgency::Within48h, "Refer within 48 hours"},
      {Urgency::Within2Weeks, "Refer within 2 weeks"},
      {Urgency::Routine, "Refer, routine"},
      {Urgency::Monitor, "Treat and review by date"},
      {Urgency::None, "Treat"}};
  for (const auto& [urgency, title] : urgencies) {
    const auto emphasis = urgency >= Urgency::Within2Weeks ? Emphasis::Urgent : Emphasis::Plain;
    section.blocks.emplace_back(Callout{emphasis, urgency, title, plain("The reason in one sentence.")});
  }
  section.blocks.emplace_back(
      Callout{Emphasis::Warning, Urgency::None, "A warning", plain("What to look at again.")});
  section.blocks.emplace_back(Callout{Emphasis::Urgent, Urgency::None, "The record contradicts itself",
                                      plain("All marked pain is on the other side than the complaint.")});
  section.blocks.emplace_back(
      Callout{Emphasis::Gap, Urgency::None, "Not cleared", gap("Nobody has looked.")});
  content.sections = {section};
  return content;
}

DocumentContent hostileDocument() {
  const std::string markup = R"(<script>alert("x")</script> & </style><b onclick='y'> &amp; ]]>)";
  const std::string endless(400, 'W');
  const std::string turned = "safe \u202Etxet denrut\u202C \x1b[31mred\x07 end";
  const std::string scripts =
      "Łukasz Nguyễn Bjørn-Ståle e\u0301 Ελένη Елена שלום مرحبا 😀 漢字 3x9 -> 10:42 (fi ffi)";
  const std::string broken = "cut \xC3 \xE2\x82 \xFF bytes";
  DocumentContent content = framed(DocumentKind::Note, "Note & <title>");
  content.banner = {{"Person", plain("O'Neil <i>“Łukasz”</i> שלום & " + std::string(90, 'M'))},
                    {"Born", gap("not recorded")},
                    {"Record", plain("<!-- 4711 -->")},
                    {"Side", strong("RIGHT")}};
  DocumentSection section{"red flags \"<1>\"", "Heading & <h2> " + std::string(120, 'H'), {}};
  for (const auto& words : {markup, endless, turned, scripts, broken}) {
    section.blocks.emplace_back(Paragraph{plain(words)});
  }
  section.blocks.emplace_back(Bullets{{plain(markup), gap(endless), plain("two\nlines")}});
  section.blocks.emplace_back(KeyValues{{{markup, plain(endless)}, {endless, gap(scripts)}}});
  section.blocks.emplace_back(Table{markup,
                                    {"A", endless, "C", "D"},
                                    {{plain(endless), plain(markup), plain(scripts), gap("not asked")},
                                     {plain("short"), plain(turned), plain(endless), plain(broken)}}});
  section.blocks.emplace_back(
      Callout{Emphasis::Urgent, Urgency::Emergency, markup, plain(endless + " " + scripts)});
  section.blocks.emplace_back(IntervalBar{endless, -50, -100, 4000, markup});
  content.sections = {section, section, DocumentSection{"", "", {}}};
  return content;
}

DocumentContent longTable(int rows) {
  DocumentContent content = framed(DocumentKind::Rehabilitation, "Rehabilitation plan");
  content.draftMark.clear();
  Table table{"Walk–run steps", {"Step number", "Pattern of the step"}, {}};
  for (int row = 1; row <= rows; ++row) {
    table.rows.push_back(
        {plain("step-" + std::to_string(row)),
         plain("first-" + std::to_string(row) +
               " walk four minutes, run one minute, six times, on even ground and without hills, and "
               "stop when pain rises above what the pain rule allows, last-" +
               std::to_string(row))});
  }
  content.sections = {{"running", "Running", {std::move(table)}}};
  return content;
}

DocumentContent lengthened(DocumentContent content) {
  changeAll(content, [](std::string& text) {
    const std::size_t more = text.size() * 2 / 5;
    for (std::size_t added = 0; added < more;) {
      const std::string word = added % 3 == 0 ? " längere" : " Wörter";
      text += word;
      added += word.size();
    }
  });
  return content;
}

DocumentContent manifold(DocumentContent content, int times) {
  const auto sections = content.sections;
  for (int i = 1; i < times; ++i) {
    content.sections.insert(content.sections.end(), sections.begin(), sections.end());
  }
  return content;
}

std::vector<std::string> textsOf(const DocumentContent& content) {
  std::vector<std::string> texts{content.documentNumber};
  DocumentContent copy = content;
  changeAll(copy, [&](std::string& text) { texts.push_back(text); });
  return texts;
}

}  // namespace calcar::documents::test
