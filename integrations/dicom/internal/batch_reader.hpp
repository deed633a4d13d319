#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "integrations/dicom/internal/header_reader.hpp"

namespace calcar::dicom {

/// An entry of the folders on its way through the scan.
struct Entry {
  std::string path;
  HeaderOutcome outcome;
  RawHeader header;
  /// Nothing to read: the folders said already why the entry does not count, or the scan before knows it.
  bool isSettled = false;
  std::optional<std::size_t> known;  ///< the number of the unchanged file in the scan before
};

/// Reads entries on several threads and hands them on in the order in which they came.
class BatchReader {
 public:
  using Consumer = std::function<void(Entry&)>;

  /// @param threads  how many read, the calling one among them; at least 1
  /// @param consumer  called for each entry, on the thread that calls `add` and `finish`
  BatchReader(int threads, const StructureLimits& limits, const std::atomic<bool>* cancel, Consumer consumer);
  BatchReader(const BatchReader&) = delete;
  BatchReader& operator=(const BatchReader&) = delete;
  BatchReader(BatchReader&&) = delete;
  BatchReader& operator=(BatchReader&&) = delete;
  ~BatchReader();

  /// Takes an entry; now and then hands on those that are ready.
  void add(Entry entry);

  /// Reads and hands on all that were added.
  void finish();

 private:
  struct Batch {
    std::vector<Entry> entries;
    std::size_t size = 0;
    bool isDone = false;
  };

  void work();
  void read(Batch& batch, HeaderReader& reader) const;
  void submit();
  void readNext(std::unique_lock<std::mutex>& lock);
  void consumeFront(std::unique_lock<std::mutex>& lock);
  std::unique_ptr<Batch> emptyBatch();
  [[nodiscard]] bool isCancelled() const { return m_cancel != nullptr && m_cancel->load(); }

  StructureLimits m_limits;
  const std::atomic<bool>* m_cancel;
  Consumer m_consumer;
  HeaderReader m_ownReader;
  std::unique_ptr<Batch> m_filling;
  std::vector<std::unique_ptr<Batch>> m_spare;

  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<std::unique_ptr<Batch>> m_batches;  ///< in order; the first `m_taken` are being read or done
  std::size_t m_taken = 0;
  bool m_isOver = false;
  std::vector<std::thread> m_threads;
};

}  // namespace calcar::dicom
