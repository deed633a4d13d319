// calcar-bench-corpus FOLDER [FILES [SMALL]]: writes a folder of invented studies for the measurements, the
// same bytes at each run: 60 people, 200 studies of CR, MR and CT, in many character sets, regions and sides,
// in files of 32 to 512 KB; with SMALL, which is 1, without pixels. The pixels are noise.

// DCMTK wants its configuration before any other of its headers.
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmdata/dcvrobow.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int kPeople = 60;
constexpr int kStudies = 200;
constexpr const char* kRoot = "2.999.4711";

struct Name {
  const char* characterSet;
  std::string_view bytes;
};

// Invented names, in the bytes of the declared set.
constexpr std::array<Name, 10> kNames{
    {{"", "Baker^Olive"},
     {"ISO_IR 100",
      "L\xE4"
      "ufer^Ren\xE9"},
     {"ISO_IR 101",
      "D\xB1"
      "browska^El\xBF"
      "bieta"},
     {"ISO_IR 144", "\xBF\xD5\xE2\xE0\xDE\xD2^\xBE\xDB\xD5\xD3"},
     {"ISO_IR 126", "\xC1\xEB\xE5\xEE\xDF\xEF\xF5^\xC5\xEB\xDD\xED\xE7"},
     {"ISO_IR 192", "S\xC3\xB8rensen^\xC3\x85se"},
     {"\\ISO 2022 IR 87", "Tanaka^Ken=\x1B$BEDCf\x1B(B^\x1B$B7r\x1B(B"},
     {"\\ISO 2022 IR 149", "Park^Jiwoo=\x1B$)C\xDA\xD3^\x1B$)C\xF2\xAB\xE9\xD3"},
     {"GB18030", "Zhang^Wei=\xD5\xC5^\xCE\xB0"},
     {"ISO_IR 192", "Nguy\xE1\xBB\x85n^Lan"}}};

struct Kind {
  const char* modality;
  const char* sopClass;
  const char* bodyPart;
  const char* laterality;
  const char* study;
  std::vector<const char*> series;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> kKinds{
      {"MR", UID_MRImageStorage, "HIP", "L", "MRI left hip", {"COR STIR", "AX PD FS", "SAG PD FS", "COR T1"}},
      {"MR", UID_MRImageStorage, "HIP", "R", "MR hip right", {"COR STIR", "AX T1", "SAG T2 FS"}},
      {"MR", UID_MRImageStorage, "PELVIS", "", "MRT Becken", {"COR TIRM", "AX T2 FS", "COR T1"}},
      {"MR", UID_MRImageStorage, "KNEE", "R", "IRM genou droit", {"SAG PD FS", "COR PD FS"}},
      {"MR", UID_MRImageStorage, "LSPINE", "", "RM columna lumbar", {"SAG T1", "SAG T2", "AX T2"}},
      {"CT", UID_CTImageStorage, "PELVIS", "", "TC bacino", {"BONE 1.0", "SOFT 3.0"}},
      {"CT", UID_CTImageStorage, "HIP", "L", "CT venstre hofte", {"BONE 0.75", "COR MPR"}},
      {"CR", UID_ComputedRadiographyImageStorage, "HIP", "R", "RTG biodra prawego", {"AP", "LATERAL"}},
      {"CR", UID_ComputedRadiographyImageStorage, "PELVIS", "B", "X-ray pelvis AP", {"AP PELVIS"}},
      {"CR", UID_ComputedRadiographyImageStorage, "FEMUR", "L", "X-ray femur left", {"AP", "LAT"}},
      {"CR", UID_ComputedRadiographyImageStorage, "", "", "HANCHE G FACE", {"FACE", "PROFIL"}}};
  return kKinds;
}

void put(DcmItem& item, const DcmTagKey& tag, std::string_view value) {
  item.putAndInsertOFStringArray(tag, OFString(value.data(), value.size()));
}

std::string uid(const std::vector<int>& parts) {
  std::string text = kRoot;
  for (const int part : parts) {
    text += '.' + std::to_string(part);
  }
  return text;
}

/// What all images of a series say.
void describe(DcmItem& item, const Kind& kind, int study, std::size_t series) {
  const int person = study % kPeople;
  const Name& name = kNames[static_cast<std::size_t>(person) % kNames.size()];
  put(item, DCM_SpecificCharacterSet, name.characterSet);
  put(item, DCM_ImageType, "ORIGINAL\\PRIMARY\\M");
  put(item, DCM_SOPClassUID, kind.sopClass);
  put(item, DCM_StudyDate, std::to_string(20160101 + (study % 9) * 10000 + (study % 12) * 100 + study % 28));
  put(item, DCM_AccessionNumber, "A" + std::to_string(100000 + study));
  put(item, DCM_Modality, kind.modality);
  put(item, DCM_Manufacturer, "Invented Imaging");
  put(item, DCM_InstitutionName, "Invented Clinic");
  put(item, DCM_StudyDescription, kind.study);
  put(item, DCM_SeriesDescription, kind.series[series]);
  put(item, DCM_PatientName, name.bytes);
  put(item, DCM_PatientID, "INV" + std::to_string(10000 + person));
  put(item, DCM_PatientBirthDate, std::to_string(19600101 + (person % 45) * 10000 + (person % 12) * 100));
  put(item, DCM_PatientSex, person % 2 == 0 ? "F" : "M");
  put(item, DCM_BodyPartExamined, kind.bodyPart);
  put(item, DCM_ProtocolName, kind.study);
  put(item, DCM_StudyInstanceUID, uid({study}));
  put(item, DCM_SeriesInstanceUID, uid({study, static_cast<int>(series)}));
  put(item, DCM_SeriesNumber, std::to_string(series + 1));
  put(item, std::string_view(kind.modality) == "CR" ? DCM_ImageLaterality : DCM_Laterality, kind.laterality);
  DcmItem* request = nullptr;
  if (item.findOrCreateSequenceItem(DCM_RequestAttributesSequence, request).good()) {
    put(*request, DCM_RequestedProcedureDescription, kind.study);
  }
}

/// Private data as makers add them: none, some dozens of short values, or one block.
void addPrivate(DcmItem& item, int study, std::mt19937& random) {
  if (study % 3 == 0) {
    return;
  }
  put(item, DcmTag(0x0029, 0x0010, EVR_LO), "INVENTED HEADER");
  if (study % 3 == 1) {
    for (std::uint16_t i = 0; i < 80; ++i) {
      item.putAndInsertString(DcmTag(0x0029, static_cast<Uint16>(0x1000 + i), EVR_LO), "value of a maker");
    }
    return;
  }
  std::vector<Uint8> block(12'000 + random() % 50'000);
  item.putAndInsertUint8Array(DcmTag(0x0029, 0x1010, EVR_OB), block.data(), block.size());
}

void addImage(DcmItem& item, int number, std::size_t pixels, const std::vector<Uint16>& noise) {
  put(item, DCM_InstanceNumber, std::to_string(number));
  item.putAndInsertUint16(DCM_SamplesPerPixel, 1);
  put(item, DCM_PhotometricInterpretation, "MONOCHROME2");
  item.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(pixels / 128));
  item.putAndInsertUint16(DCM_Columns, 128);
  item.putAndInsertUint16(DCM_BitsAllocated, 16);
  item.putAndInsertUint16(DCM_BitsStored, 12);
  item.putAndInsertUint16(DCM_HighBit, 11);
  item.putAndInsertUint16(DCM_PixelRepresentation, 0);
  if (pixels > 0) {
    item.putAndInsertUint16Array(DcmTag(0x7FE0, 0x0010, EVR_OW), noise.data(), pixels);
  }
}

class Corpus {
 public:
  Corpus(fs::path folder, bool small) : m_folder(std::move(folder)), m_small(small), m_noise(262'144) {
    for (Uint16& pixel : m_noise) {
      pixel = static_cast<Uint16>(m_random() % 4096);
    }
  }

  bool write(int files) {
    for (int written = 0; written < files; ++written) {
      if (!writeOne(written)) {
        return false;
      }
    }
    return true;
  }

 private:
  bool writeOne(int number) {
    const int study = number % kStudies;
    const int round = number / kStudies;
    const Kind& kind = kinds()[static_cast<std::size_t>(study) % kinds().size()];
    const std::size_t series = static_cast<std::size_t>(round) % kind.series.size();
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    describe(data, kind, study, series);
    put(data, DCM_SOPInstanceUID, uid({study, static_cast<int>(series), round + 1}));
    if (!m_small) {
      addPrivate(data, study, m_random);
    }
    // Most files are small, some are large.
    const std::size_t pixels = m_small ? 0 : 128 * (128 + (m_random() % 1600) * (m_random() % 100) / 100);
    addImage(data, round + 1, pixels, m_noise);
    const fs::path folder = m_folder / ("P" + std::to_string(study % kPeople)) /
                            ("S" + std::to_string(study)) / ("E" + std::to_string(series));
    fs::create_directories(folder);
    const fs::path path = folder / ("I" + std::to_string(round));
    const E_TransferSyntax syntax = study % 6 == 5 ? EXS_LittleEndianImplicit : EXS_LittleEndianExplicit;
    return file.saveFile(OFFilename(path.c_str()), syntax).good();
  }

  fs::path m_folder;
  bool m_small;
  std::mt19937 m_random{4711};
  std::vector<Uint16> m_noise;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "calcar-bench-corpus FOLDER [FILES [SMALL]]\n";
    return 2;
  }
  int files = 20'000;
  if (count > 2) {
    const std::string_view text(arguments[2]);
    std::from_chars(text.data(), text.data() + text.size(), files);
  }
  return Corpus(arguments[1], count > 3).write(files) ? 0 : 1;
}
