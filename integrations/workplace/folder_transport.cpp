#include "integrations/workplace/folder_transport.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <span>
#include <system_error>
#include <utility>

#include "engine/knowledge/sha256.hpp"
#include "integrations/workplace/internal/durable_files.hpp"

namespace calcar::workplace {
namespace {

namespace fs = std::filesystem;
using Kind = Outcome::Kind;

constexpr std::size_t kLargestPdf = std::size_t{256} << 20U;
constexpr std::size_t kLargestReceipt = 4096;
constexpr std::string_view kReceiptEnd = ".receipt";
constexpr std::string_view kCopyEnd = ".copy";
constexpr std::string_view kBegunEnd = ".begun";

std::string digestOf(const std::string& bytes) {
  const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
  return engine::toHexadecimal(engine::sha256(std::span(first, bytes.size())));
}

/// Names of files are made of these alone, whatever a record holds.
bool isFileName(const std::string& name) {
  constexpr std::size_t kLongest = 100;
  return !name.empty() && name.size() <= kLongest && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                  c == '_' || c == '.';
         });
}

/// What was put where, and how it is told from others: nothing of the person.
std::string receiptOf(const OutgoingLetter& letter) {
  return "calcar-receipt/1\n" + letter.document + '\n' + digestOf(letter.pdf) + '\n';
}

bool holds(const fs::path& file, const std::string& pdf) { return readWhole(file, kLargestPdf) == pdf; }

/// Adds the ids of which a file of this ending is there.
void collect(std::set<std::string>& ids, const fs::path& folder, std::string_view ending) {
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    const std::string name = entry->path().filename().string();
    if (name.ends_with(ending) && isFileName(name)) {
      ids.insert(name.substr(0, name.size() - ending.size()));
    }
  }
}

std::string reasonOf(int problem) {
  switch (problem) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return "has no room left; make room there";
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
    case ESTALE:
      return "is not there; check that the folder exists and the network drive is connected";
    case EACCES:
    case EPERM:
    case EROFS:
      return "cannot be written; check the rights of the folder";
    default:
      return "reports an error of its disk or network (" + std::generic_category().message(problem) + ")";
  }
}

}  // namespace

struct FolderTransport::Places {
  fs::path copy;
  fs::path final;
  fs::path receipt;
  fs::path receiptBegun;
};

FolderTransport::FolderTransport(std::string name, fs::path folder, std::function<void(FolderStep)> onStep)
    : m_name(std::move(name)),
      m_folder(std::move(folder)),
      m_own(m_folder / ".calcar"),
      m_onStep(std::move(onStep)) {}

void FolderTransport::done(FolderStep step) const {
  if (m_onStep) {
    m_onStep(step);
  }
}

FolderTransport::Places FolderTransport::placesOf(const std::string& id, const std::string& document) const {
  const auto within = [&](std::string_view ending) { return m_own / (id + std::string(ending)); };
  return {within(kCopyEnd), m_folder / (document + ".pdf"), within(kReceiptEnd), within(kBegunEnd)};
}

Outcome FolderTransport::notNow(int problem) const {
  return {Kind::TryAgain, "the folder of " + m_name + ' ' + reasonOf(problem)};
}

Outcome FolderTransport::refused(const std::string& detail) const {
  return {Kind::Refused, m_name + ": " + detail};
}

// The folder itself is never made: in place of a drive that is not connected, one would fill that nobody
// reads.
std::optional<Outcome> FolderTransport::makeReady() const {
  struct ::stat found {};
  if (::stat(m_folder.c_str(), &found) != 0) {
    return notNow(errno);
  }
  if (!S_ISDIR(found.st_mode)) {
    return notNow(ENOTDIR);
  }
  if (::mkdir(m_own.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return notNow(errno);
  }
  return std::nullopt;
}

Outcome FolderTransport::deliver(const OutgoingLetter& letter) {
  if (!isFileName(letter.id) || !isFileName(letter.document)) {
    return refused("the number of the document cannot be the name of a file");
  }
  if (auto problem = makeReady()) {
    return *problem;
  }
  const auto lock = FolderLock::take(m_own / "lock");
  if (!lock) {
    return {Kind::TryAgain, "another workplace is writing to the folder of " + m_name};
  }
  done(FolderStep::Locked);
  return deliverAlone(letter);
}

Outcome FolderTransport::deliverAlone(const OutgoingLetter& letter) const {
  const Places places = placesOf(letter.id, letter.document);
  const std::string receipt = receiptOf(letter);
  switch (presenceOf(places.receipt)) {
    case Presence::There:
      return goOn(letter, places, receipt);
    case Presence::Absent:
      return begin(letter, places, receipt);
    case Presence::Unknown:
      break;
  }
  return notNow(errno);
}

/// There is a receipt: the document is delivered by renaming its copy, and was when there is no copy.
Outcome FolderTransport::goOn(const OutgoingLetter& letter, const Places& places,
                              const std::string& receipt) const {
  const auto kept = readWhole(places.receipt, kLargestReceipt);
  if (!kept) {
    return {Kind::TryAgain, "a receipt in the folder of " + m_name + " cannot be read; check the rights"};
  }
  if (*kept != receipt) {
    return refused("something else was delivered under this number before; sign the document anew");
  }
  const Presence copied = presenceOf(places.copy);
  if (copied == Presence::Unknown) {
    return notNow(errno);
  }
  if (copied == Presence::Absent) {
    return {Kind::Delivered, {}};
  }
  return holds(places.copy, letter.pdf) ? finish(letter, places) : startAnew(letter, places, receipt);
}

/// The copy was damaged after it was written. It is still there, so nothing was delivered; the receipt has to
/// go first, because without a copy it would say so.
Outcome FolderTransport::startAnew(const OutgoingLetter& letter, const Places& places,
                                   const std::string& receipt) const {
  if (::unlink(places.receipt.c_str()) != 0) {
    return notNow(errno);
  }
  if (const int problem = syncFolder(m_own); problem != 0) {
    return notNow(problem);
  }
  return begin(letter, places, receipt);
}

Outcome FolderTransport::begin(const OutgoingLetter& letter, const Places& places,
                               const std::string& receipt) const {
  if (presenceOf(places.final) != Presence::Absent && !holds(places.final, letter.pdf)) {
    return refused("another file of this number is in the folder; move it away and send again");
  }
  auto problem = copy(letter, places);
  if (!problem) {
    problem = leaveReceipt(places, receipt);
  }
  return problem ? *problem : finish(letter, places);
}

std::optional<Outcome> FolderTransport::copy(const OutgoingLetter& letter, const Places& places) const {
  if (const int problem = writeDurably(places.copy, letter.pdf); problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::CopyWritten);
  // Before the receipt: a receipt without a copy says that the document was delivered.
  if (const int problem = syncFolder(m_own); problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::CopyNamed);
  return std::nullopt;
}

std::optional<Outcome> FolderTransport::leaveReceipt(const Places& places, const std::string& receipt) const {
  if (const int problem = writeDurably(places.receiptBegun, receipt); problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::ReceiptBegun);
  if (const int problem = renameToFree(places.receiptBegun, places.receipt); problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::ReceiptNamed);
  if (const int problem = syncFolder(m_own); problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::ReceiptKept);
  return std::nullopt;
}

Outcome FolderTransport::finish(const OutgoingLetter& letter, const Places& places) const {
  int problem = renameToFree(places.copy, places.final);
  if (problem == EEXIST) {
    if (!holds(places.final, letter.pdf)) {
      return refused("another file of this number is in the folder; move it away and send again");
    }
    problem = ::unlink(places.copy.c_str()) == 0 ? 0 : errno;
  }
  if (problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::Renamed);
  problem = syncFolder(m_folder);
  if (problem == 0) {
    problem = syncFolder(m_own);
  }
  if (problem != 0) {
    return notNow(problem);
  }
  done(FolderStep::NameKept);
  return {Kind::Delivered, {}};
}

bool FolderTransport::acknowledged(const store::Outgoing& outgoing) {
  if (!isFileName(outgoing.id) || !isFileName(outgoing.document)) {
    return false;
  }
  const Places places = placesOf(outgoing.id, outgoing.document);
  // The receipt comes last: while it can be seen, the folder that was looked into is the right one.
  return presenceOf(places.copy) == Presence::Absent && presenceOf(places.final) == Presence::Absent &&
         presenceOf(places.receipt) == Presence::There;
}

std::vector<std::string> FolderTransport::keeps() {
  std::set<std::string> ids;
  for (const std::string_view ending : {kCopyEnd, kReceiptEnd, kBegunEnd}) {
    collect(ids, m_own, ending);
  }
  return {ids.begin(), ids.end()};
}

// The copy goes first: what remains when this is interrupted tells nothing of the person.
void FolderTransport::forget(const std::string& id) {
  if (!isFileName(id)) {
    return;
  }
  const Places places = placesOf(id, id);
  for (const fs::path& file : {places.copy, places.receiptBegun, places.receipt}) {
    static_cast<void>(::unlink(file.c_str()));
  }
}

}  // namespace calcar::workplace
