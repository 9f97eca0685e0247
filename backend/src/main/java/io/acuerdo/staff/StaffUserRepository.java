package io.acuerdo.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;

interface StaffUserRepository extends Repository<StaffUser, UUID> {

    Optional<StaffUser> findByUsername(String username);

    @Query("select u.version from StaffUser u where u.username = :username and u.enabled")
    Optional<Long> versionOfEnabled(String username);

    List<StaffUser> findAllByOrderByUsername();

    /** Locked, so that two administrators cannot take each other's role away at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from StaffUser u where u.enabled and io.acuerdo.staff.Role.ADMIN member of u.roles")
    List<StaffUser> lockActiveAdmins();

    StaffUser save(StaffUser user);
}
