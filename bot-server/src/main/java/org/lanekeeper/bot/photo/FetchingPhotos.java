package org.lanekeeper.bot.photo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lanekeeper.community.photo.PhotoSettings;
import org.lanekeeper.community.photo.Photos.Unfetched;
import org.lanekeeper.community.photo.TakingPictureIn;
import org.lanekeeper.community.picture.Picture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Fetches the pictures that are due, a few at a time, on threads of its own: a platform that hangs delays only these. */
@Service
public class FetchingPhotos implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(FetchingPhotos.class);
    /** Pictures in hand for each thread: more would outlive their lease before their turn. */
    private static final int AHEAD = 3;

    private static final long STOP_SECONDS = 10;

    private final TakingPictureIn taking;
    private final Residents residents;
    private final List<MediaSource> sources;
    private final ExecutorService threads;
    private final int most;
    private final AtomicInteger inHand = new AtomicInteger();

    FetchingPhotos(TakingPictureIn taking, Residents residents, List<MediaSource> sources, PhotoSettings settings) {
        this.taking = taking;
        this.residents = residents;
        this.sources = sources;
        this.most = settings.fetching() * AHEAD;
        this.threads = Executors.newFixedThreadPool(settings.fetching(), task -> new Thread(task, "photo-fetching"));
    }

    /** How many were taken up. Their fetching goes on after it returns. */
    public int run() {
        List<Unfetched> due = taking.begin(most - inHand.get());
        for (Unfetched photo : due) {
            inHand.incrementAndGet();
            threads.execute(() -> fetch(photo));
        }
        return due.size();
    }

    private void fetch(Unfetched photo) {
        try {
            settle(photo, ask(photo));
        } catch (RuntimeException e) {
            // its lease ends by itself, and it is tried again
            log.error("photo {} was not taken in: {}", photo.id(), e.getClass().getName());
        } finally {
            inHand.decrementAndGet();
        }
    }

    private Fetched ask(Unfetched photo) {
        Optional<Resident> resident = residents.byId(photo.residentId());
        Optional<MediaSource> source = resident.flatMap(
                it -> sources.stream().filter(one -> one.serves(it.platform())).findFirst());
        return source.isEmpty()
                ? new Fetched.Gone("no source")
                : source.get().fetch(resident.get().account(), photo.mediaId(), Picture.LARGEST);
    }

    private void settle(Unfetched photo, Fetched fetched) {
        if (fetched instanceof Fetched.Content content) {
            taking.fetched(photo, content.bytes());
        } else if (fetched instanceof Fetched.TooLarge) {
            taking.tooLarge(photo);
        } else if (fetched instanceof Fetched.Gone gone) {
            log.warn("photo {} cannot be fetched: {}", photo.id(), gone.error());
            taking.lost(photo);
        } else if (fetched instanceof Fetched.Later later) {
            log.warn("photo {} is fetched later: {}", photo.id(), later.error());
            taking.later(photo);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
