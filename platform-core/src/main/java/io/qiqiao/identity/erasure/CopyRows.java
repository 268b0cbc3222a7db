package io.qiqiao.identity.erasure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** What the control data keep about a person, as the person is told it: no secret, and no hash of one. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface CopyRows extends GenericRepository<PseudonymRow, UUID> {

    @Query("""
            select cast(jsonb_build_object(
                'account', (select jsonb_build_object('name', name, 'login', login, 'createdAt', created_at,
                        'passwordChangedAt', password_changed_at, 'lastSignInAt', last_sign_in_at,
                        'lastSignInAddress', last_sign_in_address, 'previousSignInAt', previous_sign_in_at,
                        'previousSignInAddress', previous_sign_in_address)
                    from account where id = :account),
                'memberships', (select coalesce(jsonb_agg(jsonb_build_object('tenant', tenant, 'role', role,
                        'partyKind', party_kind, 'partyId', party_id, 'state', state, 'since', created_at,
                        'invitedAs', invited_as, 'invitedAt', invited_at, 'enteredAt', entered_at) order by id), '[]')
                    from membership where account = :account),
                'sessions', (select coalesce(jsonb_agg(jsonb_build_object('tenant', m.tenant, 'address', s.address,
                        'agent', s.agent, 'openedAt', s.created_at, 'seenAt', s.seen_at, 'endedAt', s.ended_at)
                        order by s.created_at), '[]')
                    from sign_in_session s join membership m on m.id = s.membership where m.account = :account),
                'apiKeys', (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'tenant', m.tenant,
                        'permissions', k.permissions, 'createdAt', k.created_at, 'expiresAt', k.expires_at,
                        'lastUsedAt', k.last_used_at, 'lastUsedAddress', k.last_used_address, 'revokedAt', k.revoked_at)
                        order by k.id), '[]')
                    from api_key k join membership m on m.id = k.membership where m.account = :account),
                'secondFactorSince', (select confirmed_at from second_factor where account = :account),
                'recoveryCodesLeft', (select count(*) from recovery_code where account = :account and used_at is null),
                'identities', (select coalesce(jsonb_agg(jsonb_build_object('issuer', issuer, 'subject', subject,
                        'linkedAt', linked_at)), '[]')
                    from oidc_identity where account = :account),
                'knownAddresses', (select coalesce(jsonb_agg(jsonb_build_object('address', address, 'seenAt', seen_at)), '[]')
                    from known_address where subject = cast(:account as text)),
                'visits', (select coalesce(jsonb_agg(jsonb_build_object('tenant', tenant, 'reason', reason,
                        'openedAt', opened_at, 'endedAt', ended_at) order by id), '[]')
                    from break_glass where account = :account)
            ) as text)""")
    String copy(UUID account);
}
