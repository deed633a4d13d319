#include "integrations/dicom/internal/region_words.hpp"

#include <algorithm>
#include <array>

namespace calcar::dicom {
namespace {

constexpr bool kWhole = false;
constexpr bool kBegins = true;
constexpr std::string_view kHip = "hip";
constexpr std::string_view kPelvis = "pelvis";
constexpr std::string_view kFemur = "femur";
constexpr std::string_view kSacrum = "sacrum";
constexpr std::string_view kLumbar = "lumbar-spine";
constexpr std::string_view kKnee = "knee";
constexpr std::string_view kOther = "other";
constexpr std::string_view kVague = {};

// The first fitting row counts, so that a longer beginning stands before a shorter one. The English single
// words include the terms of DICOM PS3.16 annex L (HIP, PELVIS, SSPINE, SIJOINT, LSSPINE, TLSPINE …).
constexpr std::array<BodyWord, 166> kBodyWords{{
    // Latin and common roots
    {"femoropatell", kBegins, kKnee, kAnyLanguage},
    {"femorotibi", kBegins, kKnee, kAnyLanguage},
    {"femoroacetab", kBegins, kHip, kAnyLanguage},
    {"acetabul", kBegins, kHip, kAnyLanguage},
    {"coxa", kBegins, kHip, kAnyLanguage},
    {"coxofemor", kBegins, kHip, kAnyLanguage},
    {"trochant", kBegins, kHip, kAnyLanguage},
    {"fai", kWhole, kHip, kAnyLanguage},
    {"pelviship", kBegins, "pelvis-hip", kEnglish},
    {"pelvi", kBegins, kPelvis, kAnyLanguage},
    {"symphys", kBegins, kPelvis, kAnyLanguage},
    {"pubis", kWhole, kPelvis, kAnyLanguage},
    {"pubalg", kBegins, kPelvis, kAnyLanguage},
    {"inguin", kBegins, kPelvis, kAnyLanguage},
    {"ilium", kWhole, kPelvis, kAnyLanguage},
    {"ischium", kWhole, kPelvis, kAnyLanguage},
    {"femurkopf", kBegins, kHip, kGerman},
    {"femurhals", kBegins, kHip, kGerman},
    {"femorala", kWhole, kOther, kEnglish},
    {"femoralv", kWhole, kOther, kEnglish},
    {"femur", kBegins, kFemur, kAnyLanguage},
    {"femore", kWhole, kFemur, kItalian},
    {"femor", kBegins, kFemur, kAnyLanguage},
    {"iliosa", kBegins, kSacrum, kAnyLanguage},
    {"sacr", kBegins, kSacrum, kAnyLanguage},
    {"sakr", kBegins, kSacrum, kAnyLanguage},
    {"lumb", kBegins, kLumbar, kAnyLanguage},
    {"patell", kBegins, kKnee, kAnyLanguage},
    {"gonarthr", kBegins, kKnee, kAnyLanguage},
    {"menisc", kBegins, kKnee, kAnyLanguage},
    {"menisk", kBegins, kKnee, kAnyLanguage},
    {"tibia", kBegins, kOther, kAnyLanguage},
    {"extremit", kBegins, kVague, kAnyLanguage},
    // English
    {"hip", kWhole, kHip, kEnglish},
    {"hips", kWhole, kHip, kEnglish},
    {"hipjoint", kBegins, kHip, kEnglish},
    {"pubic", kWhole, kPelvis, kEnglish},
    {"groin", kBegins, kPelvis, kEnglish},
    {"ischial", kWhole, kPelvis, kEnglish},
    {"thigh", kBegins, kFemur, kEnglish},
    {"upleg", kWhole, kFemur, kEnglish},
    {"upperleg", kWhole, kFemur, kEnglish},
    {"sijoint", kBegins, kSacrum, kEnglish},
    {"sspine", kWhole, kSacrum, kEnglish},
    {"lspine", kWhole, kLumbar, kEnglish},
    {"lsspine", kWhole, kLumbar, kEnglish},
    {"tlspine", kWhole, kLumbar, kEnglish},
    {"knee", kBegins, kKnee, kEnglish},
    {"foot", kBegins, kOther, kEnglish},
    {"feet", kWhole, kOther, kEnglish},
    {"ankle", kBegins, kOther, kEnglish},
    {"shoulder", kBegins, kOther, kEnglish},
    {"wrist", kBegins, kOther, kEnglish},
    {"hand", kWhole, kOther, kAnyLanguage},
    {"elbow", kBegins, kOther, kEnglish},
    {"calf", kWhole, kOther, kEnglish},
    {"chest", kBegins, kOther, kEnglish},
    {"head", kWhole, kOther, kEnglish},
    {"skull", kBegins, kOther, kEnglish},
    {"brain", kBegins, kOther, kEnglish},
    {"leg", kWhole, kVague, kEnglish},
    {"legs", kWhole, kVague, kEnglish},
    {"lowerleg", kWhole, kOther, kEnglish},
    {"lowerextremity", kBegins, kVague, kEnglish},
    {"lowerlimb", kBegins, kVague, kEnglish},
    {"limb", kBegins, kVague, kEnglish},
    {"joint", kBegins, kVague, kEnglish},
    {"lower", kWhole, kVague, kEnglish},
    // German
    {"huef", kBegins, kHip, kGerman},
    {"huft", kBegins, kHip, kGerman},
    {"schenkelhals", kBegins, kHip, kGerman},
    {"becken", kBegins, kPelvis, kGerman},
    {"leisten", kBegins, kPelvis, kGerman},
    {"leiste", kWhole, kPelvis, kGerman},
    {"schambein", kBegins, kPelvis, kGerman},
    {"sitzbein", kBegins, kPelvis, kGerman},
    {"oberschenkel", kBegins, kFemur, kGerman},
    {"kreuzbein", kBegins, kSacrum, kGerman},
    {"isg", kWhole, kSacrum, kGerman},
    {"lws", kWhole, kLumbar, kGerman},
    {"lendenwirbel", kBegins, kLumbar, kGerman},
    {"knie", kBegins, kKnee, kGerman},
    {"kreuzband", kBegins, kKnee, kGerman},
    {"fuss", kBegins, kOther, kGerman},
    {"sprunggelenk", kBegins, kOther, kGerman},
    {"unterschenkel", kBegins, kOther, kGerman},
    {"schulter", kBegins, kOther, kGerman},
    {"schaedel", kBegins, kOther, kGerman},
    {"bein", kWhole, kVague, kGerman},
    {"beine", kWhole, kVague, kGerman},
    {"gelenk", kBegins, kVague, kGerman},
    // French
    {"hanche", kBegins, kHip, kFrench},
    {"cotyl", kBegins, kHip, kFrench},
    {"bassin", kBegins, kPelvis, kFrench},
    {"aine", kWhole, kPelvis, kFrench},
    {"pubien", kBegins, kPelvis, kFrench},
    {"cuisse", kBegins, kFemur, kFrench},
    {"lombaire", kBegins, kLumbar, kFrench},
    {"lombosacre", kWhole, kLumbar, kFrench},
    {"genou", kBegins, kKnee, kFrench},
    {"rotule", kBegins, kKnee, kFrench},
    {"pied", kWhole, kOther, kFrench},
    {"pieds", kWhole, kOther, kFrench},
    {"cheville", kBegins, kOther, kFrench},
    {"epaule", kBegins, kOther, kFrench},
    {"crane", kWhole, kOther, kFrench},
    {"thorax", kBegins, kOther, kAnyLanguage},
    {"jambe", kBegins, kVague, kFrench},
    {"membre", kBegins, kVague, kFrench},
    // Spanish
    {"cadera", kBegins, kHip, kSpanish},
    {"ingle", kWhole, kPelvis, kSpanish},
    {"ingles", kWhole, kPelvis, kSpanish},
    {"sinfisis", kWhole, kPelvis, kSpanish},
    {"muslo", kBegins, kFemur, kSpanish},
    {"rodilla", kBegins, kKnee, kSpanish},
    {"tobillo", kBegins, kOther, kSpanish},
    {"hombro", kBegins, kOther, kSpanish},
    {"craneo", kWhole, kOther, kSpanish},
    {"pierna", kBegins, kVague, kSpanish},
    {"miembro", kBegins, kVague, kSpanish},
    // Italian
    {"anca", kWhole, kHip, kItalian},
    {"bacino", kBegins, kPelvis, kItalian},
    {"sinfisi", kWhole, kPelvis, kItalian},
    {"pube", kWhole, kPelvis, kItalian},
    {"coscia", kBegins, kFemur, kItalian},
    {"lombosacral", kBegins, kLumbar, kItalian},
    {"lombar", kBegins, kLumbar, kItalian},
    {"ginocchi", kBegins, kKnee, kItalian},
    {"rotula", kBegins, kKnee, kItalian},
    {"piede", kBegins, kOther, kItalian},
    {"caviglia", kBegins, kOther, kItalian},
    {"spalla", kBegins, kOther, kItalian},
    {"gamba", kBegins, kVague, kItalian},
    {"arto", kWhole, kVague, kItalian},
    // Polish
    {"biodr", kBegins, kHip, kPolish},
    {"miednic", kBegins, kPelvis, kPolish},
    {"pachwin", kBegins, kPelvis, kPolish},
    {"spojeni", kBegins, kPelvis, kPolish},
    {"udo", kWhole, kFemur, kPolish},
    {"uda", kWhole, kFemur, kPolish},
    {"udow", kBegins, kFemur, kPolish},
    {"ledzw", kBegins, kLumbar, kPolish},
    {"kolan", kBegins, kKnee, kPolish},
    {"rzepk", kBegins, kKnee, kPolish},
    {"stopa", kWhole, kOther, kPolish},
    {"stopy", kWhole, kOther, kPolish},
    {"bark", kBegins, kOther, kPolish},
    {"podudzi", kBegins, kOther, kPolish},
    {"noga", kWhole, kVague, kPolish},
    {"konczyn", kBegins, kVague, kPolish},
    {"staw", kWhole, kVague, kPolish},
    {"stawu", kWhole, kVague, kPolish},
    // Norwegian
    {"hofte", kBegins, kHip, kNorwegian},
    {"laarhals", kBegins, kHip, kNorwegian},
    {"bekken", kBegins, kPelvis, kNorwegian},
    {"lyske", kBegins, kPelvis, kNorwegian},
    {"symfys", kBegins, kPelvis, kNorwegian},
    {"laar", kBegins, kFemur, kNorwegian},
    {"korsbein", kBegins, kSacrum, kNorwegian},
    {"korsrygg", kBegins, kLumbar, kNorwegian},
    {"kne", kWhole, kKnee, kNorwegian},
    {"kneledd", kBegins, kKnee, kNorwegian},
    {"knaer", kWhole, kKnee, kNorwegian},
    {"ankel", kBegins, kOther, kNorwegian},
    {"skulder", kBegins, kOther, kNorwegian},
    {"underekstremitet", kBegins, kVague, kNorwegian},
}};

struct BodyPhrase {
  std::string_view phrase;
  std::string_view region;  ///< empty: the words mean no part of ours
};

constexpr std::array<BodyPhrase, 31> kPhrases{{
    {"femoral neck", kHip},         {"femoral head", kHip},
    {"neck of femur", kHip},        {"neck of the femur", kHip},
    {"head of femur", kHip},        {"head of the femur", kHip},
    {"proximal femur", kHip},       {"col femor", kHip},
    {"col du femur", kHip},         {"tete femor", kHip},
    {"cuello femor", kHip},         {"cuello de femur", kHip},
    {"cabeza femor", kHip},         {"collo femor", kHip},
    {"collo del femor", kHip},      {"testa femor", kHip},
    {"szyjka kosci udow", kHip},    {"szyjki kosci udow", kHip},
    {"krzyzowo biodrow", kSacrum},  {"kosc krzyzow", kSacrum},
    {"kosci krzyzow", kSacrum},     {"si joint", kSacrum},
    {"l spine", kLumbar},           {"l s spine", kLumbar},
    {"ls spine", kLumbar},          {"lumbo sacr", kLumbar},
    {"lombo sacr", kLumbar},        {"ledzwiowo krzyzow", kLumbar},
    {"columna lumbosacr", kLumbar}, {"renal pelvi", {}},
    {"lower leg", kOther},
}};

struct Found {
  std::string_view region;
  std::size_t words = 0;
};

Found foundAt(const std::vector<TextWord>& words, std::size_t at) {
  for (const BodyPhrase& known : kPhrases) {
    if (const std::size_t count = phraseAt(words, at, known.phrase); count > 0) {
      return Found{known.region, count};
    }
  }
  const BodyWord* const known = bodyWord(words[at].word);
  return Found{known == nullptr ? std::string_view() : known->region, 1};
}

bool isNoMore(const TextWord& word) {
  constexpr std::array<std::string_view, 5> kNothing{"other", "unknown", "unspecified", "none", "na"};
  return std::find(kNothing.begin(), kNothing.end(), word.word) != kNothing.end();
}

}  // namespace

const BodyWord* bodyWord(std::string_view word) {
  const auto* const found = std::find_if(kBodyWords.begin(), kBodyWords.end(), [&](const BodyWord& known) {
    return known.isBeginning ? word.starts_with(known.word) : word == known.word;
  });
  return found == kBodyWords.end() ? nullptr : found;
}

std::vector<std::string_view> regionsIn(const std::vector<TextWord>& words) {
  std::vector<std::string_view> regions;
  for (std::size_t at = 0; at < words.size();) {
    const Found found = foundAt(words, at);
    if (!found.region.empty()) {
      regions.push_back(found.region);
    }
    at += found.words;
  }
  return regions;
}

bool isVague(const std::vector<TextWord>& words) {
  return std::all_of(words.begin(), words.end(), [](const TextWord& word) {
    const BodyWord* const known = bodyWord(word.word);
    return isNoMore(word) || (known != nullptr && known->region.empty());
  });
}

}  // namespace calcar::dicom
