package org.lanekeeper.miniapp.relay;

import java.time.LocalDate;
import org.lanekeeper.community.batch.Forecast;

/**
 * The forecast for programs: an estimate by the arrivals so far, never a promise.
 *
 * @param certainty {@code DAYS} if two days can be said; {@code NO_BATCH}, {@code ONE_BATCH}, {@code OVERDUE} and
 *     {@code FAR} say why not
 * @param firstBatch number of the earliest batch that may call the household, null if nothing is known
 * @param lastBatch of the latest
 * @param earliest day in China, null if none can be said
 * @param latest day
 */
public record Expected(
        Forecast.Certainty certainty, Integer firstBatch, Integer lastBatch, LocalDate earliest, LocalDate latest) {
    static Expected of(Forecast forecast) {
        boolean known = forecast.firstBatch() > 0;
        return new Expected(
                forecast.certainty(),
                known ? forecast.firstBatch() : null,
                known ? forecast.lastBatch() : null,
                forecast.from(),
                forecast.until());
    }
}
