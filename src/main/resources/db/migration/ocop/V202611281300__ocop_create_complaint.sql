-- Complaints and reports about a product or its certificate (khiếu nại, phản ánh). Names of people are not kept.
create table ocop.complaint_number (
    number integer generated always as identity primary key,
    product integer not null references ocop.product_number
);

create table ocop.complaint (
    id bigint generated always as identity primary key,
    number integer not null references ocop.complaint_number,
    product integer not null references ocop.product_number,
    received date not null,
    channel text not null
        constraint complaint_channel_is_known check (channel in ('phone', 'letter', 'in-person', 'press', 'agency')),
    sender text not null
        constraint complaint_sender_is_known check (sender in ('consumer', 'producer', 'agency', 'anonymous')),
    -- the term it is answered within, of the file ocop-regimes
    term text not null constraint complaint_has_a_term check (term <> ''),
    content text not null constraint complaint_says_something check (content <> ''),
    -- the unit or department that handles it
    handler text not null constraint complaint_has_a_handler check (handler <> ''),
    -- entered by mistake: kept, and told nowhere
    struck boolean not null,
    known tstzrange not null,
    entry bigint not null references identity.journal
);

create unique index complaint_newest on ocop.complaint (number) where upper_inf(known);
create index complaint_by_product on ocop.complaint (product);

-- What was done about one, in its order; never corrected, only followed by the next.
create table ocop.complaint_step (
    id bigint generated always as identity primary key,
    number integer not null references ocop.complaint_number,
    step integer not null,
    act text not null constraint complaint_step_is_known check (act in ('answered', 'taken-up')),
    day date not null,
    -- '' unless it was answered
    outcome text not null
        constraint complaint_outcome_is_known check (outcome in ('', 'founded', 'partly', 'unfounded', 'undecided')),
    -- the term it is answered within from then on; '' where it was answered
    term text not null,
    told text not null constraint complaint_step_says_something check (told <> ''),
    known tstzrange not null,
    entry bigint not null references identity.journal,
    constraint complaint_answer_has_an_outcome check ((act = 'answered') = (outcome <> '')),
    constraint complaint_taken_up_has_a_term check ((act = 'taken-up') = (term <> ''))
);

create unique index complaint_step_newest on ocop.complaint_step (number, step) where upper_inf(known);
