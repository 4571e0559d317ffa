package hashbrief.cloud.notify;

import java.util.Map;

/**
 * One message.
 *
 * @param subject one line in ASCII, under 100 characters: a mail subscription shows it
 * @param attributes strings that a subscription's filter policy can match
 */
public record Message(String subject, String body, Map<String, String> attributes) {}
