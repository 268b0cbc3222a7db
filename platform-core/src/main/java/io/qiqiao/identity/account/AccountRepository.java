package io.qiqiao.identity.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface AccountRepository extends GenericRepository<AccountRow, UUID> {

    /** Adds it unless its login, e-mail or phone is taken. It does not tell: Micronaut Data answers 1 in any case. */
    @Query("""
            insert into account (id, login, name, email, email_index, phone, phone_index, password_hash, password_changed_at, state,
                created_at)
            values (:id, :login, :name, :email, :emailIndex, :phone, :phoneIndex, :passwordHash, :passwordChangedAt, :state, :createdAt)
            on conflict do nothing""")
    void add(AccountRow row);

    @Query("select * from account where id = :id")
    Optional<AccountRow> findById(UUID id);

    @Query("select * from account where login = :login")
    Optional<AccountRow> findByLogin(String login);

    /** A login is never an e-mail's or a phone number's form, so at most one account answers to a name. */
    @Query("""
            select * from account
            where login = :name or email_index = :emailIndex or email = :name or phone_index = :phoneIndex
                or phone = :name""")
    Optional<AccountRow> findByAnyName(String name, String emailIndex, String phoneIndex);

    @Query("""
            select * from account
            where login = :login or email_index = :emailIndex or email = :email or phone_index = :phoneIndex""")
    List<AccountRow> listTaking(String login, String emailIndex, String email, String phoneIndex);

    @Query("select * from account where email is not null and id > :after order by id limit :size")
    List<AccountRow> listWithEmail(UUID after, int size);

    @Query("update account set email = :renewed, email_index = :index where id = :id and email = :before")
    void renewEmail(UUID id, String before, String renewed, String index);

    /** Whether the address lies open in an account: one kept before they were protected. */
    @Query("select exists (select from account where email = :email)")
    boolean isOpenly(String email);

    @Query("select * from account where phone is not null and id > :after order by id limit :size")
    List<AccountRow> listWithPhone(UUID after, int size);

    @Query("update account set phone = :renewed, phone_index = :index where id = :id and phone = :before")
    void renewPhone(UUID id, String before, String renewed, String index);

    @Query("update account set password_hash = :hash, password_changed_at = :now where id = :id")
    void changePassword(UUID id, String hash, Instant now);

    @Query("""
            insert into password_history (account, password_hash, replaced_at)
            select id, password_hash, :now from account where id = :id and password_hash is not null
            on conflict do nothing""")
    void keepPassword(UUID id, Instant now);

    @Query("select password_hash from password_history where account = :id order by replaced_at desc limit :most")
    List<String> listPasswords(UUID id, int most);

    @Query("""
            delete from password_history where account = :id and password_hash not in
            (select password_hash from password_history where account = :id order by replaced_at desc limit :most)""")
    void forgetPasswords(UUID id, int most);

    /** The last sign-in becomes the one before. */
    @Query("""
            update account set previous_sign_in_at = last_sign_in_at, previous_sign_in_address = last_sign_in_address,
            last_sign_in_at = :now, last_sign_in_address = :address where id = :id""")
    void signedIn(UUID id, Instant now, String address);

    @Query("""
            select previous_sign_in_at as at, previous_sign_in_address as address from account
            where id = :id and previous_sign_in_at is not null""")
    Optional<EarlierSignIn> findEarlierSignIn(UUID id);
}
