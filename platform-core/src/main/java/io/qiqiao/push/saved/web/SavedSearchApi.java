package io.qiqiao.push.saved.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.push.saved.SavedSearch;
import io.qiqiao.push.saved.SavedSearches;
import io.qiqiao.search.Asker;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.web.SearchParameters;
import io.qiqiao.tenancy.CurrentTenant;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own saved searches, in the tenant in which one acts. */
@Controller("/api/saved-searches")
@PortalRole
@Allowed(Permission.INBOX)
class SavedSearchApi {

    private final SavedSearches searches;
    private final SavedAnswers answers;
    private final SearchParameters parameters;
    private final CurrentActor actors;

    SavedSearchApi(SavedSearches searches, SavedAnswers answers, SearchParameters parameters, CurrentActor actors) {
        this.searches = searches;
        this.answers = answers;
        this.parameters = parameters;
        this.actors = actors;
    }

    /** By name. */
    @Get
    List<SavedAnswer> list() {
        return searches.list(account()).stream().map(answers::of).toList();
    }

    /** Saves a search under a name. What is found then is known; what is shared for the first time later is new. */
    @Post
    HttpResponse<SavedAnswer> save(@Body SavedWish wish) {
        SearchQuery query = parameters.query(wish.asked(), Asker.ANYBODY);
        SavedSearch saved = searches.save(
                account(),
                Refusal.required("name", wish.name()),
                SavedQuestion.of(query),
                wish.rhythm() == null ? Rhythm.OFF : rhythm(wish.rhythm()));
        return HttpResponse.created(answers.of(saved), URI.create("/api/saved-searches/" + saved.id()));
    }

    @Get("/{id}")
    SavedAnswer get(String id) {
        return answers.of(searches.get(account(), Ids.of(id)));
    }

    /** Calls it otherwise, or tells of it more or less often; what is not sent stays. */
    @Put("/{id}")
    SavedAnswer change(String id, @Body SavedChange change) {
        String rhythm = change.rhythm();
        return answers.of(
                searches.change(account(), Ids.of(id), change.name(), rhythm == null ? null : rhythm(rhythm)));
    }

    /** Saves it no longer. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id) {
        searches.remove(account(), Ids.of(id));
    }

    private static Rhythm rhythm(@Nullable String code) {
        return Rhythm.find(code == null ? "" : code)
                .orElseThrow(() -> Refusal.invalid("rhythm", "saved.rhythm-unknown"));
    }

    private UUID account() {
        if (CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return actors.get().account();
    }
}
