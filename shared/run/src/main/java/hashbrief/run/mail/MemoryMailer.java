package hashbrief.run.mail;

import hashbrief.run.once.Handover;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The fake: keeps what it took, and answers as it was told. */
public final class MemoryMailer implements Mailer {

  /** A mail that was taken. */
  public record Taken(Mail mail, byte[] mime) {}

  private final List<Taken> taken = new ArrayList<>();
  private final Deque<Handover> answers = new ArrayDeque<>();

  /** Takes everything until told otherwise. */
  public MemoryMailer() {}

  /** The next mail gets this answer; an unclear one is taken all the same. */
  public void answerNext(Handover answer) {
    answers.add(answer);
  }

  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  @Override
  public Handover send(Mail mail, byte[] mime) {
    Handover answer =
        answers.isEmpty() ? new Handover.Accepted("mail-" + (taken.size() + 1)) : answers.remove();
    switch (answer) {
      case Handover.Accepted a -> taken.add(new Taken(mail, mime));
      case Handover.Unclear u -> taken.add(new Taken(mail, mime));
      case Handover.Refused r -> {}
      case Handover.Postponed p -> {}
    }
    return answer;
  }
}
