#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "integrations/workplace/transport.hpp"

namespace calcar::workplace {

/// What the protocol of a watched folder has just done.
enum class FolderStep {
  Locked,        ///< nothing written yet
  CopyWritten,   ///< `.calcar/<id>.copy`, whole and on the disk
  CopyNamed,     ///< its name too
  ReceiptBegun,  ///< `.calcar/<id>.receipt`, under a name that does not count yet
  ReceiptNamed,  ///< from here on it is delivered by renaming the copy, and by nothing else
  ReceiptKept,   ///< on the disk
  Renamed,       ///< the receiver can see it
  NameKept       ///< that is on the disk
};

/// A folder that another program watches: it finds `<document number>.pdf`, whole, and takes it away.
///
/// What is not whole lies in the folder `.calcar` within it, where no receiver looks. Killed between any two
/// steps, it goes on from the receipt: receipt and copy – rename; receipt and no copy – it was delivered; no
/// receipt – start anew. So it is there once, even when it was taken away in between.
class FolderTransport : public Transport {
 public:
  /// @param onStep  told after each step
  FolderTransport(std::string name, std::filesystem::path folder,
                  std::function<void(FolderStep)> onStep = {});

  [[nodiscard]] const std::string& name() const override { return m_name; }
  [[nodiscard]] Outcome deliver(const OutgoingLetter& letter) override;
  /// It is no longer in the folder, and this is the folder where it was put.
  [[nodiscard]] bool acknowledged(const store::Outgoing& outgoing) override;
  [[nodiscard]] std::vector<std::string> keeps() override;
  void forget(const std::string& id) override;

 private:
  struct Places;
  [[nodiscard]] Places placesOf(const std::string& id, const std::string& document) const;
  [[nodiscard]] std::optional<Outcome> makeReady() const;
  [[nodiscard]] Outcome deliverAlone(const OutgoingLetter& letter) const;
  [[nodiscard]] Outcome goOn(const OutgoingLetter& letter, const Places& places,
                             const std::string& receipt) const;
  [[nodiscard]] Outcome startAnew(const OutgoingLetter& letter, const Places& places,
                                  const std::string& receipt) const;
  [[nodiscard]] Outcome begin(const OutgoingLetter& letter, const Places& places,
                              const std::string& receipt) const;
  [[nodiscard]] std::optional<Outcome> copy(const OutgoingLetter& letter, const Places& places) const;
  [[nodiscard]] std::optional<Outcome> leaveReceipt(const Places& places, const std::string& receipt) const;
  [[nodiscard]] Outcome finish(const OutgoingLetter& letter, const Places& places) const;
  [[nodiscard]] Outcome notNow(int problem) const;
  [[nodiscard]] Outcome refused(const std::string& detail) const;
  void done(FolderStep step) const;

  std::string m_name;
  std::filesystem::path m_folder;
  std::filesystem::path m_own;
  std::function<void(FolderStep)> m_onStep;
};

}  // namespace calcar::workplace
