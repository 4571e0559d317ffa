package hashbrief.run.send;

import hashbrief.contract.json.ReportJson;
import hashbrief.core.report.Report;
import hashbrief.render.mail.Letter;
import hashbrief.run.notify.Notifier.Message;
import hashbrief.run.settings.RunSettings.Recipient;
import java.time.ZoneId;

/** The letters and the event of a stored report. */
public record ReportEdition(Report report) implements Edition {

  public static ReportEdition of(byte[] json) {
    return new ReportEdition(ReportJson.read(json));
  }

  @Override
  public Letter letter(Recipient reader, Letter.Links links) {
    return Letter.of(report, ZoneId.of(reader.timeZone()), links);
  }

  @Override
  public Message announcement() {
    return Announcement.of(report);
  }
}
