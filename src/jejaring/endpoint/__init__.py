"""The SPARQL endpoint: strangers ask, and cannot hurt.

    connection   a client has a deadline for every request and for taking its answer
    hardening    what every response bears
    sharing      which answers pages of other sites may read
    metering     every request passes the turnstile
    turnstile    how much of the service a client may use
    asking       an HTTP request -> a question, after the SPARQL 1.1 Protocol
    responding   an answer -> a response, or that the client has it
    shelf        the answers that clients are taking, so many bytes of them
    refusal      what a client gets instead: a status and a sentence
    formats      what an answer can be written in, and which one a client wants
    serialising  what the engine calls them
    pool         worker processes that answer, on one snapshot of the data
    worker       one of them: `sandbox` takes its memory, time and network away; `messages` is how it is spoken to
    snapshot     the data as they were at one moment, in a folder
    service      the pool of today's snapshot, replaced when the data change
    sparql       the resource `/sparql`; `about` describes it to programs, `page` to people
    app, server  all of it behind one address

The process that listens never parses or runs a query: whatever one does to the engine, it does to a worker.
"""
