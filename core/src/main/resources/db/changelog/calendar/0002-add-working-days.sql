--liquibase formatted sql

--changeset calendar:0002-add-working-days splitStatements:false
--comment: The one formula for a deadline in working days, for services and for set-based SQL alike.
-- The day of receipt is not counted. Provisional when a counted day lies in a year without a holiday table.
-- No row when the result lies beyond calendar.day. week is 5 or 6.
create function calendar.add_working_days(receipt date, working_days integer, week integer)
    returns table (due date, provisional boolean)
    language sql stable parallel safe as $$
    select target.day,
           exists (select from calendar.day d where d.day > receipt and d.day <= target.day and d.provisional)
    from calendar.day start
    cross join lateral (
        select min(d.day) as day from calendar.day d
        where week = 5 and working_days > 0 and d.working5 and d.sequence5 = start.sequence5 + working_days
        union all
        select min(d.day) from calendar.day d
        where week = 6 and working_days > 0 and d.working6 and d.sequence6 = start.sequence6 + working_days
        union all
        select start.day where working_days = 0
    ) target
    where start.day = receipt and target.day is not null
$$;
--rollback drop function calendar.add_working_days(date, integer, integer);

--changeset calendar:0002-working-days-between splitStatements:false
-- Working days from the first date (not counted) to the second (counted); negative when the second lies before the first.
create function calendar.working_days_between(first date, second date, week integer)
    returns integer
    language sql stable parallel safe as $$
    select case week when 5 then b.sequence5 - a.sequence5 else b.sequence6 - a.sequence6 end
    from calendar.day a, calendar.day b where a.day = first and b.day = second
$$;
--rollback drop function calendar.working_days_between(date, date, integer);
