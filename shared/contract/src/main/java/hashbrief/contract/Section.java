package hashbrief.contract;

import java.util.List;

/**
 * A part of the brief as readers see it.
 *
 * @param id unique, as anchors use it
 * @param lead what a reader must know before the figures; may be empty
 */
public record Section(
    String id, String title, String lead, List<Figure> figures, List<Table> tables) {}
